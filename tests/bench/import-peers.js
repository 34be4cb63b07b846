// Times @mozilla/readability on pages, parse included: import-peers.js PARSER FOLDER CHECKOUT ROUNDS, where PARSER is jsdom or
// JSDOMParser and FOLDER has the modules. Prints seconds of CPU, and how many pages it gave a text for.
"use strict";
const fs = require("fs");
const path = require("path");

const [parser, folder, checkout, rounds] = process.argv.slice(2);
const { Readability } = require(path.join(folder, "node_modules", "@mozilla", "readability"));
const pages = path.join(checkout, "test", "test-pages");
const sources = fs
  .readdirSync(pages)
  .filter(name => fs.existsSync(path.join(pages, name, "source.html")))
  .map(name => fs.readFileSync(path.join(pages, name, "source.html"), "utf8"));

let read;
if (parser == "jsdom") {
  const { JSDOM } = require(path.join(folder, "node_modules", "jsdom"));
  read = source => {
    const dom = new JSDOM(source, { url: "http://fakehost/test/page.html" });
    const article = new Readability(dom.window.document).parse();
    dom.window.close();
    return article;
  };
} else {
  const JSDOMParser = require(path.join(checkout, "JSDOMParser.js"));
  read = source =>
    new Readability(new JSDOMParser().parse(source, "http://fakehost/test/page.html")).parse();
}

let found = 0;
const start = process.cpuUsage();
for (let round = 0; round < Number(rounds); round++)
  for (const source of sources) {
    try {
      found += read(source) ? 1 : 0;
    } catch (error) {
      // A page that a parser can't read costs it time all the same.
    }
  }
const used = process.cpuUsage(start);
console.log(((used.user + used.system) / 1e6).toFixed(3), found, sources.length);
