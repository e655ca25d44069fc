"""CS32x and CS33x: how a page is made - its title, summary, length, keyword, headings, images, links and tables."""
