/// The text of a file after repair, and what was repaired in it.
public struct RepairedDocument: Sendable {
  /// The repaired text, in the script that was asked for.
  public let text: String
  public let repairs: [Repair]
  /// What could not be repaired or known: ranges count scalars of the decoded source.
  public let doubts: [RecordDiagnostic]
  /// The decoded source, into which the repairs' ranges count.
  public let source: [Scalar]
}

extension Extractor {
  /// Decodes and repairs a file without reading its structure.
  ///
  /// - Throws: as `records(from:path:)` does.
  /// - Complexity: O(n).
  public func repair(_ bytes: [UInt8]) throws(ExtractionError) -> RepairedDocument {
    let decoded = try decode(bytes)
    let repaired = Repairer.repair(decoded.scalars)
    let text = Normalizer.normalize(
      repaired.scalars, map: repaired.map, script: options.script)
    return RepairedDocument(
      text: String(scalars: text.values), repairs: repaired.repairs,
      doubts: repaired.diagnostics.map {
        RecordDiagnostic(
          code: $0.code, severity: $0.severity, message: $0.message,
          source: repaired.map.source(of: $0.range))
      }, source: decoded.scalars)
  }

  /// Decodes a file: the text that the spans of its records count in.
  ///
  /// - Throws: as `records(from:path:)` does.
  public func text(of bytes: [UInt8]) throws(ExtractionError) -> String {
    String(scalars: try decode(bytes).scalars)
  }
}
