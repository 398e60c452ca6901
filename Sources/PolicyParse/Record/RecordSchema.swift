/// The JSON Schema (2020-12) of the record, for validators in any language.
///
/// A record that does not fulfil it is a bug. Later versions of the record may add optional
/// members, which a validator that knows only this version refuses.
public enum RecordSchema {
  /// The whole schema, ending in a line end.
  public static let json = [record, body, mentions, plan].joined(separator: "\n") + "\n"

  /// The members of a record, its source and repairs.
  private static let record = #"""
    {
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "$id": "urn:policyparse:record:1.0",
      "title": "PolicyParse record",
      "description": "What was found in one document of a file.",
      "type": "object",
      "required": [
        "schemaVersion", "id", "source", "repairs", "metadata", "body", "dates",
        "references", "internalReferences", "attachments", "furniture", "diagnostics"
      ],
      "additionalProperties": false,
      "properties": {
        "schemaVersion": {
          "const": "1.0"
        },
        "id": {
          "description": "Start of sha256 and part; where the caller gave an id, that.",
          "type": "string"
        },
        "source": {
          "$ref": "#/$defs/source"
        },
        "repairs": {
          "$ref": "#/$defs/repairs"
        },
        "metadata": {
          "$ref": "#/$defs/metadata"
        },
        "body": {
          "$ref": "#/$defs/nodes"
        },
        "plan": {
          "$ref": "#/$defs/plan"
        },
        "dates": {
          "type": "array",
          "items": { "$ref": "#/$defs/date" }
        },
        "references": {
          "type": "array",
          "items": { "$ref": "#/$defs/reference" }
        },
        "internalReferences": {
          "type": "array",
          "items": { "$ref": "#/$defs/internalReference" }
        },
        "attachments": {
          "type": "array",
          "items": { "$ref": "#/$defs/attachment" }
        },
        "furniture": {
          "type": "array",
          "items": { "$ref": "#/$defs/furniturePiece" }
        },
        "diagnostics": {
          "type": "array",
          "items": { "$ref": "#/$defs/diagnostic" }
        }
      },
      "$defs": {
        "span": {
          "description": "[start, end) into the decoded source, from 0, in source.offsetUnit.",
          "type": "array",
          "items": { "type": "integer", "minimum": 0 },
          "minItems": 2,
          "maxItems": 2
        },
        "words": {
          "description": "A value and where the source says it.",
          "type": "object",
          "required": ["text", "span"],
          "properties": {
            "text": { "type": "string" },
            "span": { "$ref": "#/$defs/span" },
            "extent": {
              "description": "With label, brackets, separators and closing mark.",
              "$ref": "#/$defs/span"
            },
            "spans": {
              "description": "The pieces, where furniture interrupts the value.",
              "type": "array",
              "items": { "$ref": "#/$defs/span" },
              "minItems": 2
            }
          }
        },
        "element": {
          "$ref": "#/$defs/words",
          "unevaluatedProperties": false
        },
        "elements": {
          "type": "array",
          "items": { "$ref": "#/$defs/element" },
          "minItems": 1
        },
        "partialDate": {
          "type": "string",
          "pattern": "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"
        },
        "day": {
          "type": ["string", "null"],
          "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
        },
        "sectionId": {
          "description": "The innermost section or item; null outside of all.",
          "type": ["string", "null"],
          "pattern": "^(a[0-9]+\\.)?(i?[0-9]+)(\\.i?[0-9]+)*$"
        },
        "datedElement": {
          "$ref": "#/$defs/words",
          "properties": { "date": { "$ref": "#/$defs/partialDate" } },
          "unevaluatedProperties": false
        },
        "source": {
          "type": "object",
          "required": [
            "path", "part", "sha256", "bytes", "encoding", "encodingFrom",
            "encodingConfidence", "script", "offsetUnit", "length", "coverage"
          ],
          "additionalProperties": false,
          "properties": {
            "path": { "type": "string" },
            "pathBase64": {
              "description": "The path's bytes where they are no UTF-8.",
              "type": "string"
            },
            "part": { "type": "integer", "minimum": 0 },
            "sha256": { "type": "string", "pattern": "^[0-9a-f]{64}$" },
            "bytes": { "type": "integer", "minimum": 0 },
            "encoding": {
              "description": "An IANA name.",
              "type": "string",
              "minLength": 1
            },
            "encodingFrom": { "enum": ["bom", "declared", "option", "detected"] },
            "encodingConfidence": { "type": "number", "minimum": 0, "maximum": 1 },
            "script": { "enum": ["Hans", "Hant", "mixed"] },
            "offsetUnit": { "enum": ["scalar", "utf8", "utf16", "bytes"] },
            "length": { "type": "integer", "minimum": 0 },
            "coverage": { "type": "number", "minimum": 0, "maximum": 1 }
          }
        },
        "repairs": {
          "type": "object",
          "required": ["counts", "items"],
          "additionalProperties": false,
          "properties": {
            "counts": {
              "type": "object",
              "additionalProperties": { "type": "integer", "minimum": 1 }
            },
            "items": { "type": "array", "items": { "$ref": "#/$defs/repair" } }
          }
        },
        "repair": {
          "type": "object",
          "required": ["kind", "span", "from", "to", "certainty", "score"],
          "additionalProperties": false,
          "properties": {
            "kind": { "type": "string", "pattern": "^[a-z][A-Za-z0-9]*$" },
            "span": { "$ref": "#/$defs/span" },
            "from": { "type": "string" },
            "to": { "type": "string" },
            "certainty": { "enum": ["proved", "likely"] },
            "score": { "type": "number", "minimum": 0, "maximum": 1 }
          }
        },
    """#
}
