extension RecordSchema {
  /// The plan.
  static let plan = #"""
        "sectionText": {
          "$ref": "#/$defs/words",
          "properties": { "sectionId": { "$ref": "#/$defs/sectionId" } },
          "unevaluatedProperties": false
        },
        "sectionTexts": {
          "type": "array",
          "minItems": 1,
          "items": { "$ref": "#/$defs/sectionText" }
        },
        "plan": {
          "description": "What the document sets in motion.",
          "type": "object",
          "minProperties": 1,
          "additionalProperties": false,
          "properties": {
            "name": { "$ref": "#/$defs/element" },
            "shortName": { "$ref": "#/$defs/element" },
            "theme": { "$ref": "#/$defs/element" },
            "period": { "$ref": "#/$defs/nullableDate" },
            "objectives": { "$ref": "#/$defs/sectionTexts" },
            "principles": { "$ref": "#/$defs/sectionTexts" },
            "scope": { "$ref": "#/$defs/sectionTexts" },
            "phases": {
              "type": "array",
              "minItems": 1,
              "items": { "$ref": "#/$defs/phase" }
            },
            "tasks": {
              "type": "array",
              "minItems": 1,
              "items": { "$ref": "#/$defs/task" }
            },
            "measures": { "$ref": "#/$defs/sectionTexts" },
            "targets": {
              "type": "array",
              "minItems": 1,
              "items": { "$ref": "#/$defs/target" }
            },
            "organization": {
              "type": "object",
              "required": ["groups"],
              "additionalProperties": false,
              "properties": {
                "groups": {
                  "type": "array",
                  "minItems": 1,
                  "items": { "$ref": "#/$defs/group" }
                }
              }
            },
            "reporting": {
              "type": "array",
              "minItems": 1,
              "items": { "$ref": "#/$defs/report" }
            }
          }
        },
        "phase": {
          "type": "object",
          "required": ["ordinal", "name", "period", "sectionId"],
          "additionalProperties": false,
          "properties": {
            "ordinal": { "type": ["integer", "null"], "minimum": 1 },
            "name": { "type": ["string", "null"] },
            "span": { "description": "Of the name.", "$ref": "#/$defs/span" },
            "period": { "$ref": "#/$defs/nullableDate" },
            "sectionId": { "$ref": "#/$defs/sectionId" },
            "tasks": { "type": "array", "items": { "$ref": "#/$defs/task" } }
          }
        },
        "task": {
          "type": "object",
          "required": ["title", "sectionId"],
          "additionalProperties": false,
          "properties": {
            "title": { "type": ["string", "null"] },
            "span": { "description": "Of the title.", "$ref": "#/$defs/span" },
            "sectionId": { "$ref": "#/$defs/sectionId" },
            "deadline": { "$ref": "#/$defs/nullableDate" },
            "leadUnits": { "type": "array", "items": { "$ref": "#/$defs/element" } },
            "supportUnits": { "type": "array", "items": { "$ref": "#/$defs/element" } },
            "responsible": { "type": "array", "items": { "$ref": "#/$defs/element" } }
          }
        },
        "target": {
          "type": "object",
          "required": ["text", "span", "value", "unit"],
          "additionalProperties": false,
          "properties": {
            "text": { "type": "string" },
            "subject": { "type": ["string", "null"] },
            "action": { "type": ["string", "null"] },
            "comparison": { "enum": ["eq", "atLeast", "atMost", "about", "over"] },
            "value": { "type": "number" },
            "unit": { "type": ["string", "null"] },
            "change": { "enum": ["increase", "decrease", "none"] },
            "baseline": {
              "oneOf": [{ "$ref": "#/$defs/element" }, { "type": "null" }]
            },
            "by": { "$ref": "#/$defs/nullableDate" },
            "span": { "$ref": "#/$defs/span" },
            "sectionId": { "$ref": "#/$defs/sectionId" }
          }
        },
        "group": {
          "type": "object",
          "required": ["name", "kind", "parent", "members", "span"],
          "additionalProperties": false,
          "properties": {
            "name": { "oneOf": [{ "$ref": "#/$defs/element" }, { "type": "null" }] },
            "kind": { "enum": ["leadingGroup", "office", "workGroup", "other"] },
            "parent": {
              "description": "The name of the group it belongs to.",
              "type": ["string", "null"]
            },
            "members": { "type": "array", "items": { "$ref": "#/$defs/member" } },
            "duties": { "$ref": "#/$defs/element" },
            "span": { "$ref": "#/$defs/span" }
          }
        },
        "member": {
          "type": "object",
          "required": ["role", "name", "span"],
          "additionalProperties": false,
          "properties": {
            "role": { "type": ["string", "null"] },
            "name": { "type": ["string", "null"] },
            "post": { "type": ["string", "null"] },
            "honorific": { "type": "string" },
            "description": { "type": "string" },
            "collective": { "type": "boolean" },
            "concurrent": { "type": "boolean" },
            "redacted": { "type": "boolean" },
            "span": { "$ref": "#/$defs/span" }
          }
        },
        "report": {
          "type": "object",
          "required": ["text", "span"],
          "additionalProperties": false,
          "properties": {
            "text": { "type": "string" },
            "deadline": { "$ref": "#/$defs/nullableDate" },
            "to": { "$ref": "#/$defs/element" },
            "form": { "type": "string" },
            "contact": {
              "type": "object",
              "minProperties": 1,
              "additionalProperties": false,
              "properties": {
                "name": { "type": "string" },
                "phone": { "type": "string" },
                "email": { "type": "string" }
              }
            },
            "span": { "$ref": "#/$defs/span" },
            "sectionId": { "$ref": "#/$defs/sectionId" }
          }
        }
      }
    }
    """#
}
