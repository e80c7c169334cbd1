"use strict";
(() => {
  const data = JSON.parse(document.getElementById("hoctap-data").textContent);
  const board = data.board;
  const byId = (id) => document.getElementById(id);
  const ACTUAL = "#1d6a72", SOFT = "#7fadb1", TARGET = "#a8570a", MISSING = "#d8cdbd", INK = "#1c2b2f", MUTED = "#566469", LINE = "#dde3e2";
  const FONT = getComputedStyle(document.body).fontFamily;

  // Tables come as columns and rows; from here on a row is an object.
  const rows = (name) => data[name].rows.map((row) => Object.fromEntries(data[name].columns.map((column, i) => [column, row[i]])));
  const tables = { headline: rows("headline"), years: rows("by_year"), communes: rows("communes"), actions: rows("actions"), reports: rows("completeness"), breaks: rows("breaks"), definitions: rows("definitions") };
  const group = (list, key) => list.reduce((groups, row) => groups.set(row[key], [...(groups.get(row[key]) || []), row]), new Map());
  const places = new Map(data.places.map((place) => [place.place_id, place]));
  const breaks = group(tables.breaks, "indicator_id");
  const definitions = new Map(tables.definitions.map((row) => [row.indicator_id + " " + row.year, row.definition_vi]));
  const above = new Map();
  tables.communes.forEach((row) => { if ((places.get(row.place_id) || {}).level === "province") above.set(row.commune_id, row.place_id); });

  // Vietnamese numbers: a comma before decimals, a point between thousands, a true minus.
  const number = (value, decimals = 0) => {
    const [whole, part] = Math.abs(value).toFixed(decimals).split(".");
    const sign = value < 0 && Number(Math.abs(value).toFixed(decimals)) !== 0 ? "−" : "";
    return sign + whole.replace(/\B(?=(\d{3})+$)/g, ".") + (part ? "," + part : "");
  };
  const missing = (value) => value === null || value === undefined;
  const count = (value) => missing(value) ? "–" : number(value);
  // A result just below its target must not be written as if it had reached it.
  const decimals = (value, target) => !missing(target) && value < target && Number(value.toFixed(1)) >= target ? 2 : 1;
  const percent = (value, target) => missing(value) ? "–" : number(value, decimals(value, target)) + "\u00a0%";
  const whole = (value) => number(value, Number.isInteger(value) ? 0 : 1) + "\u00a0%";
  const points = (value) => missing(value) ? "–" : value > 0 && value < 0.05 ? "dưới 0,1" : number(Math.max(0, value), 1);
  const lower = (text) => text ? text[0].toLocaleLowerCase("vi") + text.slice(1) : "";

  const make = (tag, attributes = {}, ...children) => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) if (!missing(value) && value !== false) element.setAttribute(name, value === true ? "" : value);
    element.append(...children.filter((child) => !missing(child)));
    return element;
  };
  // A figure as people read it, with the warehouse's own number beside it for programs.
  const figure = (tag, row, field, text, attributes = {}) =>
    make(tag, { "data-indicator": row.indicator_id, "data-year": row.year, "data-target-year": row.target_year, "data-field": field, "data-value": missing(row[field]) ? "" : String(row[field]), ...attributes }, text);

  const charts = new Map();
  const draw = (element, option) => {
    let chart = charts.get(element);
    if (!chart) {
      chart = echarts.init(element, null, { renderer: "svg" });
      charts.set(element, chart);
    }
    chart.resize();
    chart.setOption({ animation: false, textStyle: { fontFamily: FONT, color: INK }, aria: { enabled: true }, ...option }, true);
  };

  const tile = (indicator, list) => {
    if (!list) {
      return make("article", { class: "tile", id: "headline-" + indicator.id },
        make("div", { class: "head" }, make("h3", {}, indicator.title), make("span", { class: "chip" }, "Chưa có số liệu")),
        indicator.base ? make("p", { class: "base" }, "Tính trên: " + lower(indicator.base) + ".") : null);
    }
    const shown = list.filter((row) => board.target_years.includes(row.target_year));
    const next = shown.find((row) => row.target_year >= row.year) || shown[shown.length - 1] || list[0];
    const first = shown[0] || list[0];
    const gauge = make("div", { class: "gauge", "aria-hidden": "true" }, make("div", { class: "bar", style: `width:${Math.min(100, first.value)}%` }));
    shown.forEach((row) => gauge.append(make("div", { class: row.target > 92 ? "mark at-end" : "mark", style: `left:${Math.min(100, row.target)}%` }, make("span", {}, String(row.target_year)))));
    const body = make("tbody");
    shown.forEach((row) => {
      const met = !missing(row.people_needed) && row.people_needed === 0;
      body.append(make("tr", {},
        make("th", { scope: "row" }, String(row.target_year)),
        figure("td", row, "target", whole(row.target)),
        figure("td", row, "gap_points", met ? "đã đạt" : points(row.gap_points), met ? { class: "done" } : {}),
        figure("td", row, "people_needed", met ? "0" : count(row.people_needed))));
    });
    return make("article", { class: "tile", id: "headline-" + indicator.id },
      make("div", { class: "head" }, make("h3", {}, indicator.title), make("span", { class: "chip " + next.status }, next.status_vi)),
      make("p", { class: "figure" }, figure("b", first, "value", percent(first.value, next.target)), make("span", {}, "năm " + first.year + (first.is_provisional ? ", tạm tính" : ""))),
      gauge,
      make("table", { class: "targets" },
        make("thead", {}, make("tr", {}, make("th", { scope: "col" }, "Mốc"), make("th", { scope: "col" }, "Chỉ tiêu"), make("th", { scope: "col" }, "Thiếu (điểm %)"), make("th", { scope: "col" }, "Thiếu (người)"))),
        body),
      definitions.has(indicator.id + " " + first.year) ? make("details", { class: "definition" }, make("summary", {}, `Cách tính năm ${first.year}`), make("p", {}, definitions.get(indicator.id + " " + first.year))) : null,
      make("p", { class: "base" }, figure("b", first, "numerator", count(first.numerator)), " trên ", figure("b", first, "denominator", count(first.denominator)), " " + lower(indicator.base) + "."),
      first.places_left_out > 0 ? make("p", { class: "left-out" }, "Chưa tính ", figure("span", first, "places_left_out", count(first.places_left_out)), " xã, phường chưa đủ báo cáo.") : null);
  };

  // The reports of the year whose figures are shown, not of one that has only begun.
  const reportYear = (place, years) => {
    const last = (places.get(place) || {}).last_year;
    return years.includes(last) ? last : Math.max(...years);
  };

  const reportTile = (place, list) => {
    const year = reportYear(place, list.map((row) => row.year));
    const due = list.filter((row) => row.year === year && row.expected > 0);
    const sum = (field) => due.reduce((total, row) => total + row[field], 0);
    return make("article", { class: "tile", id: "headline-reports" },
      make("div", { class: "head" }, make("h3", {}, "Báo cáo đã gửi")),
      make("p", { class: "figure" }, make("b", {}, count(sum("arrived"))), make("span", {}, `trên ${count(sum("expected"))} báo cáo phải gửi, năm ${year}`)),
      make("div", { class: "gauge", "aria-hidden": "true" }, make("div", { class: "bar", style: `width:${sum("expected") ? 100 * sum("arrived") / sum("expected") : 0}%` })),
      make("table", { class: "targets" }, make("tbody", {}, ...due.map((row) => make("tr", {}, make("td", { style: "text-align:left" }, row.form_vi), make("td", {}, `${count(row.arrived)} / ${count(row.expected)}`))))));
  };

  const showHeadline = (place) => {
    const mine = group(tables.headline.filter((row) => row.place_id === place), "indicator_id");
    const reports = tables.reports.filter((row) => row.place_id === place);
    byId("headline").replaceChildren(...board.indicators.map((indicator) => tile(indicator, mine.get(indicator.id))), ...(reports.length ? [reportTile(place, reports)] : []));
  };

  const yearTable = (list) => make("details", {}, make("summary", {}, "Xem số liệu"),
    make("table", {},
      make("thead", {}, make("tr", {}, ...["Năm", "Kết quả", "Phải đạt", "Số đạt", "Tổng số"].map((text) => make("th", { scope: "col" }, text)))),
      make("tbody", {}, ...list.map((row) => make("tr", {}, make("th", { scope: "row" }, row.year + (row.is_provisional ? "*" : "")),
        figure("td", row, "value", percent(row.value, row.target)), figure("td", row, "target", missing(row.target) ? "–" : percent(row.target)), figure("td", row, "numerator", count(row.numerator)), figure("td", row, "denominator", count(row.denominator)))))));

  // Years stand as far apart as they are, so that the slope of the line is true.
  const calendar = (list) => {
    const known = new Map(list.map((row) => [row.year, row]));
    const years = [];
    for (let year = list[0].year; year <= list[list.length - 1].year; year++) years.push(known.get(year) || { year, value: null, target: null });
    return years;
  };

  const showYears = (place) => {
    const mine = group(tables.years.filter((row) => row.place_id === place), "indicator_id");
    charts.forEach((chart, element) => { if (element.closest("#by-year")) { chart.dispose(); charts.delete(element); } });
    const cards = board.indicators.filter((indicator) => mine.has(indicator.id)).map((indicator) => {
      const list = mine.get(indicator.id);
      const element = make("div", { class: "chart", role: "img", "aria-label": indicator.title + " qua các năm; số liệu ở bảng bên dưới" });
      return { list, element, card: make("figure", { class: "card", id: "by-year-" + indicator.id }, make("figcaption", {}, indicator.title), element, ...breakNotes(breaksOf(indicator, list)), yearTable(list)), marks: breaksOf(indicator, list) };
    });
    byId("by-year").replaceChildren(...cards.map((card) => card.card));
    cards.forEach(({ list, element, marks }) => drawYears(element, calendar(list), marks));
  };

  // A break concerns a chart that shows a year before it and one from it on.
  const breaksOf = (indicator, list) => (breaks.get(indicator.id) || []).filter((row) => {
    const measured = list.filter((one) => !missing(one.value)).map((one) => one.year);
    return measured.some((year) => year < row.year) && measured.some((year) => year >= row.year);
  });
  const breakNotes = (list) => list.map((row) => make("p", { class: "break", "data-break": row.year }, row.message_vi));

  const drawYears = (element, list, marks) => {
    draw(element, {
      grid: { left: 40, right: 14, top: 26 + 14 * Math.min(2, marks.length), bottom: 26 },
      tooltip: { trigger: "axis", axisPointer: { type: "shadow" }, valueFormatter: (value) => missing(value) ? "–" : percent(value) },
      // The second axis counts the edges between years, where a break stands.
      xAxis: [{ type: "category", data: list.map((row) => String(row.year)), axisTick: { show: false }, axisLine: { lineStyle: { color: "#98a5a6" } }, axisLabel: { color: MUTED, interval: (i) => !missing(list[i].value) || !missing(list[i].target), fontSize: 11, hideOverlap: true, formatter: (text, i) => i === 0 || i === list.length - 1 ? text : "’" + text.slice(2) } }, { type: "value", min: 0, max: list.length, show: false, axisPointer: { show: false } }],
      yAxis: { type: "value", min: 0, max: (range) => Math.max(100, range.max), interval: 25, axisLabel: { color: MUTED, formatter: (value) => number(value) + " %" }, splitLine: { lineStyle: { color: LINE } } },
      series: [
        { name: "Kết quả", type: "bar", barMaxWidth: 34, barCategoryGap: "10%", itemStyle: { color: ACTUAL, borderRadius: [3, 3, 0, 0] },
          // At the foot of the bar, where the line of the target never passes.
          label: { show: true, position: "insideBottom", distance: 4, color: "#fff", fontSize: 11, fontWeight: 600, formatter: (point) => missing(point.value) ? "" : number(point.value, 1) },
          data: list.map((row) => ({ value: row.value, itemStyle: row.is_provisional ? { color: SOFT, decal: { symbol: "rect", dashArrayX: [1, 0], dashArrayY: [3, 4], rotation: -Math.PI / 4, color: "rgba(255,255,255,.55)" } } : {},
            label: row.value < 12 ? { position: "top", color: INK } : row.is_provisional ? { color: INK, backgroundColor: "rgba(255,255,255,.85)", padding: [1, 2], borderRadius: 2 } : {} })) },
        { name: "Mức phải đạt", type: "line", symbol: "circle", symbolSize: 7, connectNulls: true, lineStyle: { color: TARGET, width: 2.5 }, itemStyle: { color: TARGET }, z: 3, data: list.map((row) => row.target),
          label: { show: true, position: "top", color: TARGET, fontSize: 12, formatter: (point) => !missing(point.value) && missing(list[point.dataIndex].value) ? number(point.value, Number.isInteger(point.value) ? 0 : 1) : "" } },
        { name: "Mốc đổi quy định", type: "line", xAxisIndex: 1, data: [], tooltip: { show: false },
          markLine: { silent: true, symbol: "none", lineStyle: { color: INK, type: [5, 4], width: 1.5 },
            // Labels of neighbouring years stand above one another.
            data: marks.map((row, i) => { const edge = row.year - list[0].year; return { xAxis: edge, label: { formatter: row.label_vi, position: "end", distance: 4 + 13 * (i % 2), color: INK, fontSize: 11, align: edge * 3 < list.length ? "left" : edge * 3 > 2 * list.length ? "right" : "center" } }; }) } },
      ],
    });
  };

  const rankedWithin = (place) => {
    if (tables.communes.some((row) => row.place_id === place)) return place;
    return above.get(place) || place;
  };

  const cells = (row, widest) => [
    figure("td", row, "value", percent(row.value, row.target)), figure("td", row, "target", whole(row.target)), figure("td", row, "gap_points", points(row.gap_points)),
    make("td", {}, figure("span", row, "people_needed", count(row.people_needed)), widest > 0 && row.people_needed > 0 ? make("span", { class: "cell-bar", "aria-hidden": "true", style: `width:${100 * row.people_needed / widest}%` }) : null),
    make("td", { class: "text" }, row.status_vi || ""),
  ];

  const showRanking = (place) => {
    const within = rankedWithin(place);
    const indicator = board.indicators.find((one) => one.id === byId("ranked-indicator").value);
    const year = Number(byId("ranked-year").value);
    const all = tables.communes.filter((row) => row.place_id === within && row.indicator_id === indicator.id && row.target_year === year);
    const list = all.filter((row) => !missing(row.value));
    const silent = all.filter((row) => missing(row.value));
    const widest = Math.max(0, ...list.map((row) => row.people_needed || 0));
    const name = (places.get(within) || {}).place_name || "";
    byId("ranking-title").textContent = `${indicator.title}: số người còn thiếu so với mốc ${year}`;
    const met = list.filter((row) => row.people_needed === 0).length;
    byId("ranking-note").textContent = list.length ? `${name}: ${list.length} trên ${all.length} xã, phường có số liệu năm ${list[0].year}${list[0].is_provisional ? " (tạm tính)" : ""}; ${met} nơi đã đạt mốc ${year}. Tính trên: ${lower(indicator.base)}.` : "Chưa có xã, phường nào có số liệu cho chỉ tiêu và mốc này.";
    byId("ranking-table").replaceChildren(
      make("thead", {}, make("tr", {}, make("th", { scope: "col", class: "text" }, "Xã, phường"), ...["Kết quả", "Chỉ tiêu", "Thiếu (điểm %)", "Thiếu (người)"].map((text) => make("th", { scope: "col" }, text)), make("th", { scope: "col", class: "text" }, "Đánh giá"))),
      make("tbody", {}, ...list.map((row) => make("tr", { "data-place": row.commune_id, class: row.commune_id === place ? "here" : null }, make("th", { scope: "row" }, row.commune_name), ...cells(row, widest)))));
    byId("ranking-silent").replaceChildren(...(silent.length ? [make("summary", {}, `${silent.length} xã, phường chưa có số liệu`), make("p", {}, silent.map((row) => row.commune_name).sort((a, b) => a.localeCompare(b, "vi")).join(" · "))] : []));
    const top = list.filter((row) => row.people_needed > 0).slice(0, 20).reverse();
    const element = byId("ranking-chart");
    element.style.height = Math.max(120, 34 + 27 * top.length) + "px";
    draw(element, {
      grid: { left: 4, right: 52, top: 6, bottom: 4, containLabel: true },
      tooltip: { trigger: "axis", axisPointer: { type: "shadow" }, valueFormatter: (value) => count(value) + " người" },
      graphic: top.length ? [] : [{ type: "text", left: "center", top: "middle", style: { text: list.length ? "Mọi nơi đã đạt mốc này" : "Chưa có số liệu", fill: MUTED, font: `14px ${FONT}` } }],
      xAxis: { type: "value", show: false },
      yAxis: { type: "category", data: top.map((row) => row.commune_name), axisTick: { show: false }, axisLine: { show: false }, axisLabel: { color: INK, fontSize: 13, width: 150, overflow: "truncate" } },
      series: [{ name: "Còn thiếu", type: "bar", barMaxWidth: 18, itemStyle: { color: ACTUAL, borderRadius: [0, 3, 3, 0] }, label: { show: true, position: "right", color: INK, formatter: (point) => count(point.value) },
        data: top.map((row) => ({ value: row.people_needed, itemStyle: row.commune_id === place ? { color: TARGET } : {} })) }],
    });
  };

  // What stands between a place and its target, and what a forecast makes of it.
  const outlook = (row, year) => {
    const rounds = row.rounds_left === 1 ? "1 đợt" : `${row.rounds_left} đợt`;
    const best = missing(row.best_round) ? "" : `; đợt cao nhất từ trước đến nay tăng ${count(row.best_round)}`;
    const chance = missing(row.probability) ? "" : ` Dự báo: khả năng đạt mốc ${year} là ${row.probability < 0.01 ? "dưới 1" : row.probability > 0.99 ? "trên 99" : number(100 * row.probability)}\u00a0%${missing(row.year_met) ? "" : `, dự kiến đạt năm ${row.year_met}`}.`;
    return `Năm ${row.year} còn thiếu ${count(row.people_needed)}, còn ${rounds}: mỗi đợt ${count(row.people_per_round)}${best}.${chance}`;
  };

  const showActions = (place) => {
    const indicator = board.indicators.find((one) => one.id === byId("action-indicator").value);
    const year = Number(byId("action-year").value);
    const all = tables.actions.filter((row) => row.place_id === place && row.indicator_id === indicator.id && row.target_year === year);
    const list = all.filter((row) => row.action !== "met");
    const reached = all.length > list.length;
    byId("action-note").textContent = list.length ? outlook(list[0], year) : reached ? `Đã đạt mốc ${year}; danh hiệu xét lại hằng năm.` : "Chưa có số liệu cho chỉ tiêu và mốc này.";
    byId("action-table").parentElement.hidden = !list.length;
    byId("action-table").replaceChildren(...(list.length ? [
      make("thead", {}, make("tr", {}, make("th", { scope: "col", class: "text" }, "Nhóm"), ...["Số người", "Lấy để đủ chỉ tiêu", "Còn thiếu sau đó"].map((text) => make("th", { scope: "col" }, text)))),
      make("tbody", {}, ...list.map((row) => make("tr", { "data-action": row.action }, make("th", { scope: "row" }, row.action_vi.split(": ")[0]), ...["people", "takes", "remaining"].map((field) => figure("td", row, field, count(row[field]))))))] : []));
  };

  const showReports = (place) => {
    const mine = tables.reports.filter((row) => row.place_id === place);
    const years = [...new Set(mine.map((row) => row.year))].sort((a, b) => b - a);
    const chooser = byId("report-year");
    const chosen = years.includes(Number(chooser.value)) ? Number(chooser.value) : reportYear(place, years);
    chooser.replaceChildren(...years.map((year) => make("option", { value: year, selected: year === chosen }, String(year))));
    const list = mine.filter((row) => row.year === chosen);
    const due = list.filter((row) => row.expected > 0);
    byId("report-title").textContent = years.length ? `Báo cáo của xã, phường năm ${chosen}` : "Báo cáo";
    byId("report-note").textContent = list.length ? "" : "Chưa có báo cáo nào được ghi nhận cho nơi này.";
    const columns = [["expected", "Phải gửi"], ["arrived", "Đã gửi"], ["missing", "Chưa gửi"], ["on_time", "Đúng hạn"], ["rows_read", "Dòng đọc"], ["rows_accepted", "Dòng nhận"], ["rows_rejected", "Dòng trả lại"], ["rows_duplicate", "Dòng trùng"]];
    byId("report-table").replaceChildren(
      make("thead", {}, make("tr", {}, make("th", { scope: "col", class: "text" }, "Mẫu báo cáo"), ...columns.map(([, text]) => make("th", { scope: "col" }, text)))),
      make("tbody", {}, ...list.map((row) => make("tr", { "data-form": row.form }, make("th", { scope: "row" }, row.form_vi), ...columns.map(([field]) => figure("td", row, field, count(row[field])))))));
    const shown = [...due].reverse();
    const element = byId("report-chart");
    element.style.height = Math.max(120, 60 + 34 * shown.length) + "px";
    const series = (name, field, colour, ink) => ({ name, type: "bar", stack: "all", barMaxWidth: 20, itemStyle: { color: colour }, label: { show: true, color: ink, formatter: (point) => point.value > 0 ? count(point.value) : "" }, data: shown.map((row) => row[field]) });
    draw(element, {
      grid: { left: 4, right: 16, top: 34, bottom: 4, containLabel: true },
      legend: { top: 0, left: 0, itemWidth: 14, itemHeight: 14, textStyle: { color: MUTED } },
      tooltip: { trigger: "axis", axisPointer: { type: "shadow" } },
      xAxis: { type: "value", show: false },
      yAxis: { type: "category", data: shown.map((row) => row.form_vi), axisTick: { show: false }, axisLine: { show: false }, axisLabel: { color: INK, fontSize: 13 } },
      series: [series("Đã gửi", "arrived", ACTUAL, "#fff"), series("Chưa gửi", "missing", MISSING, INK)],
    });
  };

  const show = (place) => {
    byId("place-name").textContent = (places.get(place) || {}).place_name || "Chưa có số liệu";
    document.body.dataset.place = place;
    showHeadline(place);
    showYears(place);
    showRanking(place);
    showActions(place);
    showReports(place);
  };

  const option = (place) => make("option", { value: place.place_id }, place.place_name);
  const fillChoosers = () => {
    const names = { province: "Tỉnh, thành phố", district: "Huyện", commune: "Xã, phường" };
    const chooser = byId("place");
    const offer = (list, label) => { if (list.length) chooser.append(make("optgroup", { label }, ...list.map(option))); };
    const byName = (a, b) => a.place_name.localeCompare(b.place_name, "vi");
    for (const isInForce of [true, false]) {
      const known = data.places.filter((place) => place.is_in_force === isInForce);
      const suffix = isInForce ? "" : " trước khi sắp xếp";
      for (const level of ["province", "district"]) offer(known.filter((place) => place.level === level), names[level] + suffix);
      const communes = known.filter((place) => place.level === "commune").sort(byName).map((place) => ({ ...place, above: above.get(place.place_id) || "" }));
      group(communes, "above").forEach((list, province) => offer(list, names.commune + suffix + (province ? ", " + lower(places.get(province).place_name) : "")));
    }
    for (const of of ["ranked", "action"]) {
      byId(of + "-indicator").append(...board.indicators.map((indicator) => make("option", { value: indicator.id }, indicator.title)));
      byId(of + "-year").append(...board.target_years.map((year) => make("option", { value: year }, String(year))));
    }
    byId("action-year").value = String(Math.max(...board.target_years));
    byId("meanings").append(...board.indicators.flatMap((indicator) => [make("div", {}, make("dt", {}, indicator.title), make("dd", {}, indicator.meaning, make("cite", {}, indicator.citation)))]));
  };

  fillChoosers();
  const day = (text) => text.split("T")[0].split(" ")[0].split("-").reverse().join("/");
  if (data.release) byId("release").textContent = `Bản công bố số ${data.release.release_id}, lập ngày ${day(data.release.created_at)}; số liệu nhận đến ngày ${day(data.release.as_of)}`;
  const asked = decodeURIComponent((location.hash.match(/noi=([^&]+)/) || [])[1] || "");
  const start = places.has(asked) ? asked : data.start;
  byId("place").value = start;
  byId("place").addEventListener("change", (event) => show(event.target.value));
  byId("ranked-indicator").addEventListener("change", () => showRanking(byId("place").value));
  byId("ranked-year").addEventListener("change", () => showRanking(byId("place").value));
  byId("action-indicator").addEventListener("change", () => showActions(byId("place").value));
  byId("action-year").addEventListener("change", () => showActions(byId("place").value));
  byId("report-year").addEventListener("change", () => showReports(byId("place").value));
  show(start);
  const fit = () => charts.forEach((chart) => chart.resize());
  addEventListener("resize", fit);
  matchMedia("print").addEventListener("change", fit);
  document.body.dataset.drawn = "yes";
})();
