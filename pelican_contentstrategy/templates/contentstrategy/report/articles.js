
{# The list of articles: picked by text and by facets, put in order, and shown where a link asks for some of them. -#}
(() => {
  const section = document.getElementById("articles");
  const form = section?.querySelector("form");
  if (!form) return;
  const shown = section.querySelector(".shown");
  const list = section.querySelector(".list");
  const facets = ["persona", "stage", "format", "status", "verdict"];
  const fields = ["text", "place", "problem", "sort", ...facets].filter((name) => form[name]);
  const few = 100;
  const everything = shown.textContent;
  const articles = [...list.querySelectorAll("[data-f]")].map((row, number) => ({ row, number }));
  const found = list.appendChild(document.createElement("ul"));
  const more = list.appendChild(document.createElement("button"));
  found.className = "a";
  more.type = "button";
  found.hidden = more.hidden = true;
  let isRead = false, only = null, shelf = "", picked = [];

{# What articles are compared by, read when it is needed for the first time. -#}
  const read = () => {
    if (isRead) return;
    isRead = true;
    const { compare } = new Intl.Collator();
    for (const each of articles) {
      const answers = each.row.dataset.f.split(",");
      const summary = each.row.querySelector("summary");
      const [problems, score, day] = [...summary.querySelectorAll("i")].map((cell) => cell.textContent);
      each.place = each.row.closest("[data-place]").dataset.place;
      each.answers = facets.map((_, facet) => answers[facet].split("."));
      each.inlinks = Number(answers[facets.length]);
      each.problems = -(parseInt(problems.replaceAll(",", ""), 10) || 0);
      each.score = score ? Number(score) : 101;
      each.day = day || "9999";
      each.name = summary.firstChild.firstChild.textContent;
      each.text = `${each.name} ${summary.nextElementSibling.textContent}`.toLowerCase();
      each.marks = new Set();
      for (const link of each.row.querySelectorAll("li > a, .c > a")) each.marks.add(link.hash.slice(1));
      for (const mark of each.row.querySelectorAll("li > b, .c > b")) each.marks.add(mark.className);
    }
    [...articles].sort((one, other) => compare(one.name, other.name)).forEach((each, title) => { each.title = title; });
  };

  const titleOf = (shelf) => (shelf.closest("article")?.querySelector("h4") ?? shelf.previousElementSibling.firstChild).textContent.trim();

  const wanted = () => Object.fromEntries(fields.map((name) => [name, form[name].value]));

  const test = (state) => {
    const chosen = facets.map((name, facet) => [facet, state[name] && String(form[name].selectedIndex - 1)]).filter(([, answer]) => answer);
    const words = state.text.toLowerCase().split(/\s+/).filter(Boolean);
    const { place, problem } = state;
    return (each) =>
      (!only || only.has(each.number)) &&
      (!place || each.place === place || each.place.startsWith(`${place}/`)) &&
      (!problem || (problem === "none" ? !each.problems : each.marks.has(problem))) &&
      chosen.every(([facet, answer]) => each.answers[facet].includes(answer)) &&
      words.every((word) => each.text.includes(word));
  };

{# Articles that are shown are moved to a list of their own, as many as can be read, and back to where they stood. -#}
  const fill = (until) => {
    for (const each of picked.slice(found.childElementCount, until)) {
      each.mark ??= document.createComment("");
      each.row.replaceWith(each.mark);
      found.append(each.row);
    }
    const left = picked.length - found.childElementCount;
    more.hidden = !left;
    more.textContent = `Show ${left.toLocaleString("en")} more`;
  };

  const empty = () => {
    for (const each of picked.slice(0, found.childElementCount)) each.mark.replaceWith(each.row);
    picked = [];
  };

  const show = () => {
    const state = wanted();
    const isPicked = Boolean(only) || fields.some((name) => name !== "sort" && state[name]);
    empty();
    if (isPicked || state.sort) {
      read();
      picked = articles.filter(test(state));
      if (state.sort) picked.sort((one, other) => (one[state.sort] > other[state.sort]) - (one[state.sort] < other[state.sort]));
    }
    const isAll = !isPicked && !state.sort;
    for (const each of list.querySelectorAll(":scope > div")) each.hidden = !isAll;
    found.hidden = isAll;
    fill(few);
    const title = shelf && titleOf(document.getElementById(shelf));
    const told = `${picked.length.toLocaleString("en")} of ${articles.length.toLocaleString("en")}`;
    shown.textContent = isPicked ? `${told}${title ? `: ${title}` : ""}` : everything;
  };

{# Numbers of the list, each counted from the one before; behind a dash, how many follow it. -#}
  const numbers = (runs) => {
    const all = new Set();
    let last = 0;
    for (const run of runs.split(".")) {
      const [step, rest = 0] = run.split("-").map(Number);
      all.add(last += step);
      for (let each = 0; each < rest; each++) all.add(++last);
    }
    return all;
  };

  const queryOf = (id) => document.getElementById(id)?.dataset.query;

  const set = (id, query = []) => {
    shelf = queryOf(id) === undefined ? "" : id;
    const asked = new URLSearchParams(shelf && queryOf(shelf));
    for (const [name, value] of query) asked.set(name, value);
    only = asked.has("rows") ? numbers(asked.get("rows")) : null;
    for (const name of fields) {
      form[name].value = asked.get(name) ?? "";
      if (form[name].selectedIndex < 0) form[name].value = "";
    }
    show();
  };

{# The address says what is picked, so that going back undoes it and others can be sent there. -#}
  const follow = () => {
    const hash = location.hash.slice(1);
    let id = hash;
    try { id = decodeURIComponent(hash); } catch {}
    const target = id ? document.getElementById(id) : null;
    if (queryOf(id) !== undefined) {
      set(id);
      shown.scrollIntoView();
      shown.focus({ preventScroll: true });
    } else if (hash.startsWith("list?")) {
      const query = new URLSearchParams(hash.slice(5));
      set(query.get("list") ?? "", query);
    } else if (!hash || hash === "articles") {
      set("");
    } else if (target && section.contains(target)) {
      if (target.closest("[hidden]")) set("");
      for (let each = target; each !== section; each = each.parentElement) if (each.localName === "details") each.open = true;
      target.scrollIntoView();
    }
  };

  const say = (isNew) => {
    if (!only) shelf = "";
    const query = new URLSearchParams(shelf && { list: shelf });
    for (const [name, value] of Object.entries(wanted())) if (value) query.set(name, value);
    const hash = String(query) ? `#list?${query}` : "#articles";
    if (hash !== location.hash) history[isNew ? "pushState" : "replaceState"](null, "", hash);
  };

  form.addEventListener("focusin", read);
  form.addEventListener("input", (event) => {
    say(event.target.name !== "text" || !location.hash.startsWith("#list?"));
    show();
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", (event) => {
    event.preventDefault();
    set("");
    say(true);
  });
  more.addEventListener("click", () => {
    const next = found.childElementCount;
    fill(next + 10 * few);
    found.children[next].querySelector("summary").focus();
  });
  window.addEventListener("hashchange", follow);

{# In a long report, what many articles have in common is told by its code: whoever opens one sees the names, too. -#}
  section.addEventListener("toggle", (event) => {
    for (const link of event.target.querySelectorAll(":scope > .c > a:not([title])")) {
      const name = document.getElementById(link.hash.slice(1))?.dataset.name ?? "";
      link.title = name;
      if (!link.textContent.includes(name)) link.append(` ${name}`);
    }
  }, true);

  form.hidden = false;
  if (location.hash) follow();
})();
