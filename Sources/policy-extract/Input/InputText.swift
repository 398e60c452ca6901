import CMarkup
import PolicyParse

/// The text of an input that is not plain: what spans count in then.
enum InputText {
  /// - Parameter decode: turns the bytes of a page into UTF-8, by whatever encoding they have.
  /// - Returns: UTF-8; nil for plain text, whose bytes are read as they are.
  static func extract(
    _ bytes: Bytes, path: Bytes, decode: (Bytes) throws(Failure) -> Bytes
  ) throws(Failure) -> Bytes? {
    switch InputKind(bytes, path: path) {
    case .text: return nil
    case .html: return try html(try decode(bytes))
    case .docx: return try docx(bytes)
    case .pdf:
      return try ExternalTool(
        name: "pdftotext", words: ["-q", "-enc", "UTF-8", "-", "-"],
        package: "poppler-utils"
      ).text(of: bytes)
    case .doc:
      return try ExternalTool(name: "catdoc", words: ["-d", "utf-8", "-w"], package: "catdoc")
        .text(of: bytes)
    }
  }

  /// Bytes of text that a tool may give.
  static let limit = 256 << 20
  /// Bytes of a page, and of each part that is packed in a Word file: the tree that they are read
  /// into takes up to sixty times as much memory.
  private static let largestPage = 16 << 20
  private static let largestPart = 32 << 20

  private static func html(_ page: Bytes) throws(Failure) -> Bytes {
    var text: UnsafeMutablePointer<CChar>?
    var count = 0
    defer { cmarkup_free(text) }
    let status = page.withUnsafeBytes { bytes in
      cmarkup_html(
        bytes.baseAddress?.assumingMemoryBound(to: CChar.self), bytes.count, largestPage,
        &text, &count)
    }
    return try taken(text, count, status, "HTML", largestPage)
  }

  private static func docx(_ file: Bytes) throws(Failure) -> Bytes {
    var text: UnsafeMutablePointer<CChar>?
    var count = 0
    defer { cmarkup_free(text) }
    let status = cmarkup_docx(file, file.count, largestPart, &text, &count)
    return try taken(text, count, status, "a .docx file", largestPart)
  }

  private static func taken(
    _ text: UnsafeMutablePointer<CChar>?, _ count: Int, _ status: cmarkup_status, _ kind: String,
    _ limit: Int
  ) throws(Failure) -> Bytes {
    switch status {
    case CMARKUP_OK: break
    case CMARKUP_TOO_LARGE:
      throw Failure(
        "E_TOO_LARGE", "holds more than \(Size.text(limit)) of markup", advice: "take it apart")
    default:
      throw Failure("E_BROKEN", "is not \(kind) as it says", advice: "open it and save it anew")
    }
    guard let text else { return [] }
    return Bytes(UnsafeRawBufferPointer(start: text, count: count))
  }
}

extension Extractor {
  /// The UTF-8 of an input that is not plain text; nil for plain text.
  func extractedText(_ bytes: Bytes, path: Bytes) throws(Failure) -> Bytes? {
    try InputText.extract(bytes, path: path) { page throws(Failure) in
      do throws(ExtractionError) {
        return Bytes(try text(of: page).utf8)
      } catch {
        throw Failure(error.code, error.message, advice: error.advice, offset: error.offset)
      }
    }
  }
}
