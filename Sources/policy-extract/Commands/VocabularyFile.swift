import Glibc
import PolicyParse

/// The file that `--vocabulary` names.
struct VocabularyFile {
  var words = CustomVocabulary()
  /// Of the file's bytes: records made with other words are other records.
  var fingerprint = ""

  init() {}

  init(at path: Bytes) throws(Ending) {
    let bytes = try Self.read(path)
    fingerprint = Fingerprint.text(bytes)
    do throws(VocabularyError) {
      words = try CustomVocabulary.parse(bytes)
    } catch {
      throw Ending(
        status: .usage, path: path,
        failure: Failure(
          "E_VOCABULARY", error.description, advice: "see docs/guides/vocabulary.md for the form"))
    }
  }

  private static func read(_ path: Bytes) throws(Ending) -> Bytes {
    do throws(Failure) {
      let reader = FileReader(limit: 1 << 20, follow: true, outputs: [])
      return try reader.read(try reader.open(path, named: true))
    } catch {
      throw Ending(status: .noInput, path: path, failure: error)
    }
  }
}
