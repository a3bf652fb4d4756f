//! Where in the two products a path is: its product, the address the real product would show, and the last place in each product.
//!
//! Invariant: paths are below the program's base and start with a slash.

use crate::navigation::urls;
use crate::products::addresses;
use crate::products::organization_name::OrganizationName;
use serde::{Deserialize, Serialize};
use std::str::FromStr;

/// One of the two products.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Product {
    /// The vFunction Server.
    VFunction,
    /// Azure DevOps.
    AzureDevops,
}

impl Product {
    /// The product of a path; `None` for pages that belong to neither product.
    pub fn of(path: &str) -> Option<Product> {
        let first = path.trim_start_matches('/').split('/').next().unwrap_or_default();
        match first {
            "" | "organization" => Some(Product::VFunction),
            "azure" => Some(Product::AzureDevops),
            _ => None,
        }
    }
}

/// The address that the real product would show for a path; `None` where no real product has such a page.
pub fn real_address(path: &str) -> Option<String> {
    match Product::of(path)? {
        Product::VFunction => Some(format!("{}{path}", addresses::VFUNCTION_HOST)),
        Product::AzureDevops => {
            let organization = path.split('/').nth(2).unwrap_or_default();
            OrganizationName::from_str(organization).ok().map(|organization| addresses::tokens_page(&organization))
        }
    }
}

/// The last path seen in each product.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct LastVisited {
    vfunction: Option<String>,
    azure_devops: Option<String>,
}

impl LastVisited {
    /// The places after a visit to a path.
    pub fn after(mut self, path: &str) -> Self {
        match Product::of(path) {
            Some(Product::VFunction) => self.vfunction = Some(path.to_owned()),
            Some(Product::AzureDevops) => self.azure_devops = Some(path.to_owned()),
            None => (),
        }
        self
    }

    /// Where a product's tab leads: its last place, else its first page. That of Azure DevOps is the token page of an organization,
    /// and none is known as long as that is not.
    pub fn way_to(&self, product: Product, organization: Option<&OrganizationName>) -> Option<String> {
        match product {
            Product::VFunction => self.vfunction.clone().or_else(|| Some(urls::HOME.to_owned())),
            Product::AzureDevops => self.azure_devops.clone().or_else(|| organization.map(urls::tokens)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_real_address_is_that_of_the_product() {
        let tokens = Some("https://dev.azure.com/vfunctionpeter/_usersSettings/tokens".to_owned());
        assert_eq!(real_address("/organization/team"), Some("https://vfunction.example.com/organization/team".to_owned()));
        assert_eq!(real_address("/"), Some("https://vfunction.example.com/".to_owned()));
        assert_eq!(real_address("/azure/vfunctionpeter/_usersSettings/tokens"), tokens);
        assert_eq!(real_address("/azure/vfunctionpeter/_userSettings/tokens"), tokens);
        for path in [urls::HELP, "/azure/-/_usersSettings/tokens", "/azure", "/elsewhere"] {
            assert_eq!(real_address(path), None, "{path}");
        }
    }

    #[test]
    fn a_tab_leads_back_to_the_last_place_of_its_room() {
        let organization = OrganizationName::from_str("vfunctionpeter").ok();
        let way = |places: &LastVisited, product| places.way_to(product, organization.as_ref()).unwrap_or_default();
        let fresh = LastVisited::default();
        assert_eq!(fresh.way_to(Product::AzureDevops, None), None);
        assert_eq!(way(&fresh, Product::VFunction), "/");
        assert_eq!(way(&fresh, Product::AzureDevops), "/azure/vfunctionpeter/_usersSettings/tokens");
        let seen = fresh.after("/organization/integrations").after("/azure/other/_userSettings/tokens").after(urls::HELP);
        assert_eq!(way(&seen, Product::VFunction), "/organization/integrations");
        assert_eq!(way(&seen, Product::AzureDevops), "/azure/other/_userSettings/tokens");
    }
}
