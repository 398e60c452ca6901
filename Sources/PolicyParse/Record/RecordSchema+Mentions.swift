extension RecordSchema {
  /// Dates, references, attachments, furniture and doubts.
  static let mentions = #"""
        "date": {
          "$ref": "#/$defs/dateExpression",
          "required": ["text", "span"],
          "unevaluatedProperties": false
        },
        "nullableDate": {
          "oneOf": [
            { "type": "null" },
            {
              "type": "object",
              "$ref": "#/$defs/dateExpression",
              "unevaluatedProperties": false
            }
          ]
        },
        "dateExpression": {
          "type": "object",
          "required": ["kind", "start", "end"],
          "properties": {
            "text": { "type": "string" },
            "span": { "$ref": "#/$defs/span" },
            "sectionId": { "$ref": "#/$defs/sectionId" },
            "kind": {
              "enum": ["point", "range", "deadline", "since", "recurring", "duration"]
            },
            "start": {
              "description": "The first day, included; null where open or unknown.",
              "$ref": "#/$defs/day"
            },
            "end": {
              "description": "The last day, included; null where open or unknown.",
              "$ref": "#/$defs/day"
            },
            "precision": {
              "enum": ["time", "day", "tenDays", "month", "quarter", "halfYear", "year"]
            },
            "edtf": { "description": "ISO 8601-2.", "type": "string", "minLength": 1 },
            "yearFrom": {
              "enum": [
                "explicit", "context", "title", "documentNumber", "issuedOn", "option",
                "none"
              ]
            },
            "recurrence": {
              "description": "An RFC 5545 rule without RRULE:.",
              "type": "string",
              "pattern": "^FREQ="
            },
            "minimum": { "type": ["integer", "null"], "minimum": 0 },
            "maximum": { "type": ["integer", "null"], "minimum": 0 },
            "per": { "$ref": "#/$defs/duration" },
            "duration": { "$ref": "#/$defs/duration" },
            "anchor": { "type": "string" },
            "offset": { "$ref": "#/$defs/duration" },
            "calendar": { "enum": ["chinese", "roc"] },
            "inferred": {
              "type": "array",
              "items": { "type": "string" },
              "minItems": 1
            }
          }
        },
        "duration": {
          "description": "ISO 8601.",
          "type": "string",
          "pattern": "^-?P[0-9.,YMWDTHS/]+$"
        },
        "reference": {
          "$ref": "#/$defs/words",
          "required": ["kind"],
          "properties": {
            "kind": { "enum": ["documentNumber", "title"] },
            "sectionId": { "$ref": "#/$defs/sectionId" },
            "number": { "description": "The 文号 bound to a 《title》.", "type": "string" }
          },
          "unevaluatedProperties": false
        },
        "internalReference": {
          "$ref": "#/$defs/words",
          "required": ["target"],
          "properties": {
            "target": {
              "description": "A section, an attachment (a1), or null where it is not in the file.",
              "type": ["string", "null"],
              "pattern": "^(a[0-9]+|(a[0-9]+\\.)?(i?[0-9]+)(\\.i?[0-9]+)*)$"
            }
          },
          "unevaluatedProperties": false
        },
        "attachment": {
          "type": "object",
          "required": ["label", "ordinal", "title", "span", "document"],
          "additionalProperties": false,
          "properties": {
            "label": { "type": ["string", "null"] },
            "ordinal": { "type": ["integer", "null"], "minimum": 1 },
            "title": { "type": ["string", "null"] },
            "span": { "$ref": "#/$defs/span" },
            "extent": { "$ref": "#/$defs/span" },
            "spans": {
              "type": "array",
              "items": { "$ref": "#/$defs/span" },
              "minItems": 2
            },
            "document": {
              "type": ["object", "null"],
              "required": ["body"],
              "additionalProperties": false,
              "properties": {
                "metadata": { "$ref": "#/$defs/metadata" },
                "body": { "$ref": "#/$defs/nodes" },
                "plan": { "$ref": "#/$defs/plan" }
              }
            }
          }
        },
        "furniturePiece": {
          "$ref": "#/$defs/words",
          "required": ["kind"],
          "properties": {
            "kind": {
              "enum": [
                "breadcrumb", "publishedAt", "editorNote", "tags", "pageNumber",
                "siteName", "other"
              ]
            }
          },
          "unevaluatedProperties": false
        },
        "diagnostic": {
          "type": "object",
          "required": ["code", "severity", "message", "span"],
          "additionalProperties": false,
          "properties": {
            "code": {
              "type": "string",
              "pattern": "^[a-z][A-Za-z0-9]*\\.[a-z][A-Za-z0-9]*$"
            },
            "severity": { "enum": ["info", "warning", "error"] },
            "message": { "type": "string", "minLength": 1 },
            "span": { "$ref": "#/$defs/span" }
          }
        },
    """#
}
