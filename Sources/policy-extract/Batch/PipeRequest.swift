/// One line of pipe mode: `{"id": "7", "text": "…"}`, or `bytesBase64` for text in any encoding.
struct PipeRequest {
  private let object: Result<JSONObject, Failure>
  /// As given; the line's number where there is none.
  private let id: String
  private let limit: Int

  init(_ line: Bytes, number: Int, limit: Int) {
    object = Self.parse(line)
    self.limit = limit
    var id = String(number)
    if case .success(let object) = object {
      if let text = object.text("id") { id = text }
      if case .literal(let literal) = object["id"], literal != Bytes("null") { id = literal.text }
    }
    self.id = id
  }

  private static func parse(_ line: Bytes) -> Result<JSONObject, Failure> {
    guard line.isUTF8 else {
      return .failure(Failure("E_JSON", "is not UTF-8", advice: "give bytes as bytesBase64"))
    }
    do throws(JSONObject.Problem) {
      return .success(try JSONObject(line[...]))
    } catch {
      let what = "is no JSON object: \(error.what)"
      return .failure(
        Failure("E_JSON", what, advice: "give one object a line", offset: error.offset))
    }
  }

  /// The document that the line asks to be read.
  func document() throws(Failure) -> Document {
    let object = try object.get()
    let path = Bytes(id.utf8)
    if let text = object.string("text") {
      if text.count > limit { throw Failure.tooLarge(limit) }
      return Document(bytes: text, path: path, id: id, isUTF8: true)
    }
    guard let base64 = object.string("bytesBase64") else {
      throw Failure(
        "E_JSON", "has neither text nor bytesBase64", advice: "give the document as one of them")
    }
    guard let bytes = Bytes(base64: base64) else {
      throw Failure("E_JSON", "has no Base64 in bytesBase64", advice: "encode it as RFC 4648 says")
    }
    if bytes.count > limit { throw Failure.tooLarge(limit) }
    return Document(bytes: bytes, path: path, id: id)
  }

  /// `{"id":"7","error":{"code":"E_BINARY",…}}` with its line end.
  func errorLine(_ failure: Failure) -> Bytes { Self.errorLine(failure, id: id) }

  static func errorLine(_ failure: Failure, id: String) -> Bytes {
    var out = Bytes("{\"id\":")
    JSONText.append(id, to: &out)
    out += Bytes(",\"error\":{\"code\":")
    JSONText.append(failure.code, to: &out)
    JSONText.append(member: "message", failure.what, to: &out)
    JSONText.append(member: "advice", failure.advice, to: &out)
    if let offset = failure.offset { JSONText.append(member: "offset", offset, to: &out) }
    out += Bytes("}}\n")
    return out
  }
}
