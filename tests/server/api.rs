//! The simulated servers over HTTP: the same answers as from `sim` itself.
