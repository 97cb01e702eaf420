"""Small reusable widgets and painters."""
