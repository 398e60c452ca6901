/// What kind of thing a piece of furniture is: what a page or a site put around the document.
public enum FurnitureKind: String, Sendable {
  case breadcrumb, publishedAt, editorNote, tags, pageNumber, siteName, other
}
