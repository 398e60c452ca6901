#!/usr/bin/env python3
"""Opens the pages of `view` in headless Chromium, uses them and takes pictures:
view_check.py COMMAND PICTURES PATH…

Everything is done as a reader does it, from file:// addresses and with the network off.
"""
import os
import pathlib
import subprocess
import sys

from playwright.sync_api import sync_playwright

command, pictures, *paths = sys.argv[1:]
pictures = pathlib.Path(pictures).resolve()
pictures.mkdir(parents=True, exist_ok=True)
folder = pictures / "pages"
subprocess.run(
    [command, "-q", "--format", "html", "--output-dir", str(folder), "--on-exists", "overwrite", *paths],
    check=True)
problems = []


def check(holds, what):
    if not holds:
        problems.append(what)


def watch(page):
    page.on("pageerror", lambda error: problems.append(f"{page.url}: {error}"))
    page.on("console", lambda message: problems.append(message.text) if message.type == "error" else None)
    page.on("request", lambda request: check(
        request.url.startswith("file:") or request.url.startswith("data:"), f"asks for {request.url}"))


def lit(page, side):
    return "".join(page.locator(f".{side} .lit").all_text_contents())


def squeeze(text):
    return "".join(text.split())


def use_index(page):
    page.goto((folder / "index.html").as_uri())
    entries = page.locator("#list > li")
    count = entries.count()
    check(count == len(list(folder.rglob("*.page.html"))), f"the index shows {count} entries")
    page.screenshot(path=pictures / "index.png")
    page.fill("#search", "清河")
    check(0 < entries.count() < count, "a search chooses nothing or everything")
    check("清河" in entries.first.inner_text(), "what is found does not show the word")
    page.screenshot(path=pictures / "index-search.png")
    page.fill("#search", "no such words")
    check(entries.count() == 0, "what is nowhere is found")
    page.fill("#search", "")
    for filter, value in (("genre", "实施方案"), ("year", "2021"), ("issuer", "青河县水务局")):
        page.select_option(f"#{filter}", value)
        check(0 < entries.count() < count, f"the {filter} filters nothing")
        page.select_option(f"#{filter}", "")
    page.check("#doubts")
    check(0 < entries.count() < count, "doubts filter nothing")
    page.uncheck("#doubts")
    page.select_option("#order", "newest")
    check("2031" in entries.first.inner_text(), "the newest is not first")
    page.select_option("#order", "path")
    page.click("#language")
    check("documents" in page.inner_text("#count"), "the index does not speak English")
    page.click("#language")
    page.fill("#search", "清河护岸")
    entries.first.locator("a").click()
    page.wait_for_selector("#source")


def use_document(page):
    """The page of the river campaign, which the index has led to."""
    check("清河护岸" in page.inner_text("h1"), "the link leads to another page")
    page.screenshot(path=pictures / "document.png")
    check(page.locator("svg.timeline g.phase").count() == 3, "the timeline has other phases")
    check(page.locator("#targets tbody tr").count() >= 2, "the targets are missing")
    check(page.locator("#organization .people .people .people").count() >= 1, "no tree of groups")
    title = page.locator("#metadata dd > [data-span]").first
    title.hover()
    check(squeeze(lit(page, "source")) == squeeze(title.inner_text()), "a value lights other words")
    page.screenshot(path=pictures / "document-lit.png")
    member = page.locator("#organization [data-span]").filter(has_text="秦望").first
    member.click()
    check("秦望" in lit(page, "source"), "a member lights other words")
    page.locator("#source span", has_text="宣传发动阶段").first.click()
    check("宣传发动阶段" in lit(page, "structure"), "words light no value")
    page.click("#fold-all")
    check(page.locator(".tree li.folded").count() > 3, "nothing folds")
    check(not page.locator(".structure .text", has_text="召开动员大会").is_visible(), "what is folded still shows")
    page.click("#fold-all")
    check(page.locator(".tree li.folded").count() == 0, "what was folded stays so")
    page.keyboard.press("/")
    page.keyboard.type("河道")
    first = page.locator("#source .here").first.bounding_box()
    check(page.inner_text("#finds").startswith("1 / "), "the search does not count")
    check(set(page.locator("#source .found").all_text_contents()) == {"河道"}, "the search finds other words")
    page.keyboard.press("Enter")
    check(page.inner_text("#finds").startswith("2 / "), "Enter does not go on")
    check(page.locator("#source .here").first.bounding_box() != first, "the next find is at the same place")
    page.screenshot(path=pictures / "document-search.png")
    page.keyboard.press("Tab")
    check(page.evaluate("document.activeElement.id") == "fold-all", "the keyboard goes elsewhere")
    page.keyboard.press("Escape")
    page.keyboard.press("j")
    page.keyboard.press("j")
    check(lit(page, "source") and lit(page, "structure"), "a step lights nothing")
    page.keyboard.press("Escape")
    check(not lit(page, "source"), "Escape leaves the light on")
    page.locator("#timeline").scroll_into_view_if_needed()
    page.screenshot(path=pictures / "document-plan.png")
    page.locator("#organization").scroll_into_view_if_needed()
    page.screenshot(path=pictures / "document-people.png")
    page.click(".help summary")
    check(page.locator(".help p").is_visible(), "the keys are not told")
    page.click(".help summary")
    page.click("#theme")
    check(page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(22, 24, 28)", "no dark page")
    page.click("#theme")
    page.click("#language")
    check("Organization" in page.inner_text("#organization h2"), "the page does not speak English")
    page.screenshot(path=pictures / "document-english.png")


def take_readme_picture(page):
    """What docs/pictures shows: a phase lit in the timeline and in the source."""
    page.set_viewport_size({"width": 1000, "height": 560})
    page.reload()
    page.locator("#timeline").evaluate("element => element.scrollIntoView({ block: 'center' })")
    page.locator("#source .heading", has_text="集中整治阶段").first.scroll_into_view_if_needed()
    page.locator("svg.timeline g", has_text="集中整治阶段").hover()
    page.screenshot(path=pictures / "river-campaign.png")
    page.set_viewport_size({"width": 1360, "height": 860})


def use_repairs(page, name):
    page.goto((folder / name).as_uri())
    changes = page.locator("#repairs .change")
    check(changes.count() > 0, f"{name} shows no repairs")
    check(page.locator("#source .repair").count() > 0, f"{name} marks no repairs")
    check("→" in changes.first.inner_text(), "a repair does not say what it made")
    check(page.locator("#source .repair + .to").first.is_visible(), "a repair does not stand in place")
    page.click("#mended")
    check(not page.locator("#source .repair").first.is_visible(), "damage shows in the mended text")
    page.screenshot(path=pictures / "repairs-mended.png")
    page.click("#mended")
    changes.first.click()
    check(page.locator(".source .lit").count() > 0, "a repair lights nothing")
    page.locator("#repairs").scroll_into_view_if_needed()
    page.screenshot(path=pictures / "repairs.png")


with sync_playwright() as playwright:
    browser = playwright.chromium.launch(executable_path=os.environ.get("CHROMIUM", "/usr/bin/chromium"),
                                         args=["--no-sandbox"])
    context = browser.new_context(viewport={"width": 1360, "height": 860}, locale="zh-CN", offline=True)
    page = context.new_page()
    watch(page)
    use_index(page)
    use_document(page)
    river = page.url
    damaged = [file for file in folder.rglob("*glossed*.page.html")]
    if damaged:
        use_repairs(page, damaged[0].relative_to(folder))
    page.goto(river)
    take_readme_picture(page)
    page.pdf(path=pictures / "print.pdf", format="A4")
    dark = browser.new_context(viewport={"width": 1360, "height": 860}, locale="zh-CN", color_scheme="dark")
    page = dark.new_page()
    watch(page)
    page.goto(river)
    page.screenshot(path=pictures / "dark.png")
    phone = browser.new_context(viewport={"width": 390, "height": 780}, locale="zh-CN", has_touch=True)
    page = phone.new_page()
    watch(page)
    page.goto(river)
    width = page.evaluate("document.documentElement.scrollWidth")
    check(width <= 390, f"a phone has to scroll sideways: {width}")
    page.screenshot(path=pictures / "phone.png")
    page.locator("#timeline").scroll_into_view_if_needed()
    page.screenshot(path=pictures / "phone-timeline.png")
    page.locator("#metadata dd > [data-span]").first.click()
    check(page.locator("#source").is_visible(), "a phone does not show the source")
    check("青河县水务局" in lit(page, "source"), "a phone does not light the words")
    page.screenshot(path=pictures / "phone-source.png")
    page.goto((folder / "index.html").as_uri())
    check(page.evaluate("document.documentElement.scrollWidth") <= 390, "the index is wider than a phone")
    page.screenshot(path=pictures / "phone-index.png")
    for file in folder.rglob("*.page.html"):
        page.goto(file.as_uri())
        check(page.locator("#source").count() == 1, f"{file.name} shows nothing")
    browser.close()

for problem in problems[:20]:
    print(problem)
print(f"view: {len(list(folder.rglob('*.page.html')))} pages and their index used in Chromium, pictures in {pictures}")
sys.exit(1 if problems else 0)
