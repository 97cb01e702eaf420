"""What the search field finds, in a list under it: people, organizations, notes, encounters, pages and acts."""
