"""The cards of the page Myself: one of each subject, each leading to the page of its own."""
