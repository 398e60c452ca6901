import Glibc
import PolicyParse

/// A folder with a file for each table, which appear together when they are complete.
final class TableFolder: Sink {
  private let files: [NewFile]
  private let sync: SyncChoice
  /// The folder's identity, so that a walk passes it over.
  let identities: Set<FileStatus.Identity>

  init(_ plan: RunPlan, folder: Bytes) throws(Ending) {
    sync = plan.sync
    do throws(SystemError) {
      try OutputFolder.makeFolders(folder)
      identities = [try System.status(at: folder, following: true).identity]
    } catch {
      throw Ending(status: .cannotCreate, path: folder, failure: .creating(error))
    }
    var files: [NewFile] = []
    for table in RecordTable.allCases {
      let file = try NewFile(Self.path(table, in: folder), onExists: plan.onExists)
      try file.append(plan.layout.header(table))
      files.append(file)
    }
    self.files = files
  }

  static func path(_ table: RecordTable, in folder: Bytes) -> Bytes {
    folder.appending(component: Bytes("\(table.rawValue).csv".utf8))
  }

  func accept(_ outcome: Outcome) throws(Ending) -> Disposition {
    guard case .extracted(let extraction) = outcome.result else { return outcome.withoutRecords }
    for (file, rows) in zip(files, extraction.fields) where !rows.isEmpty { try file.append(rows) }
    return .written
  }

  func pause() throws(Ending) {}

  func finish(isComplete: Bool, _ summary: RunSummary) throws(Ending) {
    for file in files {
      if isComplete { try file.commit(sync: sync) } else { file.discard() }
    }
  }
}

extension Extraction {
  /// The parts of an extraction that is laid out in several.
  var fields: [Bytes] {
    var place = 0
    let frame = Frame { count in
      guard count >= 0, count <= bytes.count - place else { return nil }
      defer { place += count }
      return Bytes(bytes[place..<(place + count)])
    }
    return frame?.fields ?? []
  }
}
