"""The export a person receives from LinkedIn. Not affiliated with LinkedIn."""
