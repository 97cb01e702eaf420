"""Drawing what is handed to a coach: the sheet for paper, its map, and the picture of both before they leave."""
