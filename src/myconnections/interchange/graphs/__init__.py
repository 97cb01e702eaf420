"""Files of graphs: GraphML, GEXF, Pajek and tables of ties."""
