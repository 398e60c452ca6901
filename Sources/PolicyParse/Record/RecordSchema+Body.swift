extension RecordSchema {
  /// Elements of the document, and its tree.
  static let body = #"""
        "metadata": {
          "description": "The elements of GB/T 9704-2012. What is absent is absent, not null.",
          "type": "object",
          "additionalProperties": false,
          "properties": {
            "copyNumber": { "$ref": "#/$defs/element" },
            "classification": {
              "$ref": "#/$defs/words",
              "properties": {
                "level": { "type": "string" },
                "period": { "type": "string" }
              },
              "unevaluatedProperties": false
            },
            "urgency": { "$ref": "#/$defs/element" },
            "issuerMark": { "$ref": "#/$defs/element" },
            "documentNumber": {
              "$ref": "#/$defs/words",
              "properties": {
                "agencyCode": { "type": "string" },
                "year": { "type": "integer" },
                "serial": { "type": "string" }
              },
              "unevaluatedProperties": false
            },
            "signatories": { "$ref": "#/$defs/elements" },
            "title": {
              "$ref": "#/$defs/words",
              "properties": { "subject": { "type": "string" } },
              "unevaluatedProperties": false
            },
            "genre": {
              "$ref": "#/$defs/words",
              "properties": { "inferred": { "type": "boolean" } },
              "unevaluatedProperties": false
            },
            "addressees": { "$ref": "#/$defs/elements" },
            "issuers": { "$ref": "#/$defs/elements" },
            "issuedOn": { "$ref": "#/$defs/datedElement" },
            "effectiveOn": { "$ref": "#/$defs/datedElement" },
            "expiresOn": { "$ref": "#/$defs/datedElement" },
            "annotation": { "$ref": "#/$defs/element" },
            "subjectTerms": { "$ref": "#/$defs/elements" },
            "copyTo": {
              "type": "array",
              "minItems": 1,
              "items": {
                "$ref": "#/$defs/words",
                "required": ["kind"],
                "properties": { "kind": { "type": "string" } },
                "unevaluatedProperties": false
              }
            },
            "printedBy": { "$ref": "#/$defs/element" },
            "printedOn": { "$ref": "#/$defs/datedElement" },
            "copies": {
              "$ref": "#/$defs/words",
              "required": ["count"],
              "properties": { "count": { "type": "integer", "minimum": 0 } },
              "unevaluatedProperties": false
            },
            "contact": {
              "type": "array",
              "minItems": 1,
              "items": { "$ref": "#/$defs/contact" }
            },
            "publishedOn": { "$ref": "#/$defs/datedElement" },
            "publisher": { "$ref": "#/$defs/element" }
          }
        },
        "contact": {
          "$ref": "#/$defs/words",
          "properties": {
            "name": { "type": "string" },
            "phone": { "type": "string" },
            "email": { "type": "string" }
          },
          "unevaluatedProperties": false
        },
        "nodes": {
          "type": "array",
          "items": { "$ref": "#/$defs/node" }
        },
        "node": {
          "type": "object",
          "required": ["kind"],
          "oneOf": [
            { "$ref": "#/$defs/heading" },
            { "$ref": "#/$defs/paragraph" },
            { "$ref": "#/$defs/table" }
          ]
        },
        "heading": {
          "type": "object",
          "required": ["kind", "id", "level", "marker", "title", "span", "children"],
          "additionalProperties": false,
          "properties": {
            "kind": { "enum": ["section", "item"] },
            "id": { "$ref": "#/$defs/sectionId" },
            "level": { "type": "integer", "minimum": 1, "maximum": 64 },
            "marker": { "$ref": "#/$defs/marker" },
            "title": { "type": ["string", "null"] },
            "topic": { "$ref": "#/$defs/topic" },
            "topics": {
              "type": "array",
              "items": { "$ref": "#/$defs/topic" },
              "minItems": 1
            },
            "topicInferred": { "type": "boolean" },
            "lead": { "$ref": "#/$defs/element" },
            "span": { "$ref": "#/$defs/span" },
            "titleSpan": { "$ref": "#/$defs/span" },
            "extent": { "$ref": "#/$defs/span" },
            "spans": {
              "type": "array",
              "items": { "$ref": "#/$defs/span" },
              "minItems": 2
            },
            "children": { "$ref": "#/$defs/nodes" }
          },
          "if": { "properties": { "title": { "type": "string" } } },
          "then": { "required": ["titleSpan"] }
        },
        "marker": {
          "description": "Without text and span for a heading that is not numbered.",
          "type": "object",
          "required": ["style", "ordinal"],
          "additionalProperties": false,
          "properties": {
            "text": { "type": "string" },
            "span": { "$ref": "#/$defs/span" },
            "extent": { "$ref": "#/$defs/span" },
            "spans": {
              "type": "array",
              "items": { "$ref": "#/$defs/span" },
              "minItems": 2
            },
            "style": {
              "enum": [
                "part", "chapter", "division", "article", "stage", "formal", "stem",
                "cjk", "cjkParen", "arabic", "arabicParen", "arabicHalfParen", "decimal",
                "circled", "alpha", "roman", "shi", "yao", "di", "sequence", "bullet",
                "unnumbered"
              ]
            },
            "ordinal": { "type": ["integer", "null"], "minimum": 1 },
            "branch": { "type": "integer", "minimum": 1 }
          },
          "dependentRequired": { "text": ["span"] }
        },
        "topic": {
          "enum": [
            "background", "basis", "guidingIdeology", "objectives", "principles",
            "scope", "schedule", "tasks", "measures", "organization", "responsibilities",
            "supervision", "evaluation", "funding", "publicity", "requirements",
            "reporting", "summary", "contact", "supplementary", "other"
          ]
        },
        "paragraph": {
          "$ref": "#/$defs/words",
          "required": ["kind"],
          "properties": {
            "kind": { "const": "paragraph" },
            "lead": { "$ref": "#/$defs/element" }
          },
          "unevaluatedProperties": false
        },
        "table": {
          "type": "object",
          "required": ["kind", "rows", "span"],
          "additionalProperties": false,
          "properties": {
            "kind": { "const": "table" },
            "rows": {
              "type": "array",
              "minItems": 1,
              "items": { "$ref": "#/$defs/elements" }
            },
            "span": { "$ref": "#/$defs/span" }
          }
        },
    """#
}
