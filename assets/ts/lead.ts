/** The script of a page that leads on to another one: it goes there with the fragment of the address, which a refresh by the page drops. */

const page = document.querySelector<HTMLMetaElement>("meta[http-equiv=refresh]")?.content.split("url=")[1];
if (page) location.replace(page + location.search + location.hash);
