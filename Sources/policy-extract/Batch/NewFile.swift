import Glibc

/// A file that is written under another name and gets its own when it is complete.
final class NewFile {
  private let path: Bytes
  private let temporary: Bytes
  private var descriptor: Descriptor?
  private let replaces: Bool

  init(_ path: Bytes, onExists: ExistingChoice) throws(Ending) {
    self.path = path
    replaces = onExists == .overwrite
    temporary = Temporary.name(for: path)
    if !replaces, (try? System.status(at: path, following: false)) != nil {
      throw Ending(status: .cannotCreate, path: path, failure: .exists)
    }
    let opened: Descriptor
    try Self.refuseWhileInUse(temporary, path)
    do throws(SystemError) {
      opened = try Temporary.open(temporary)
    } catch {
      throw Ending(status: .cannotCreate, path: path, failure: .creating(error))
    }
    try Lock.take(opened.raw, path: path)
    descriptor = consume opened
  }

  /// A temporary file that somebody holds is another run's; one that nobody holds is a leftover.
  private static func refuseWhileInUse(_ temporary: Bytes, _ path: Bytes) throws(Ending) {
    guard let left = try? System.open(temporary, O_WRONLY | O_NOFOLLOW) else { return }
    try Lock.take(left.raw, path: path)
  }

  deinit { if descriptor != nil { System.remove(temporary) } }

  func append(_ bytes: Bytes) throws(Ending) {
    do throws(SystemError) {
      try System.write(bytes, to: raw)
    } catch {
      discard()
      throw Ending(status: .writeError, path: path, failure: .writing(error))
    }
  }

  private var raw: Int32 {
    switch descriptor {
    case .some(let open): open.raw
    case .none: -1
    }
  }

  /// Removes what was written.
  func discard() {
    descriptor = nil
    System.remove(temporary)
  }

  /// Gives the file its name.
  func commit(sync: SyncChoice) throws(Ending) {
    do throws(SystemError) {
      if sync != .none { try System.sync(raw) }
      try descriptor.take()?.finish()
      if replaces {
        try System.rename(temporary, to: path)
      } else {
        try System.renameWithoutReplacing(temporary, to: path)
      }
      if sync != .none { try Temporary.syncFolder(of: path) }
    } catch {
      System.remove(temporary)
      if error.number == EEXIST {
        throw Ending(status: .cannotCreate, path: path, failure: .exists)
      }
      throw Ending(status: .writeError, path: path, failure: .writing(error))
    }
  }
}

/// Names for files that are not complete yet.
///
/// The name follows from the final one, so that a run finds and removes what a killed one left.
enum Temporary {
  static func name(for path: Bytes) -> Bytes {
    let name = ".policy-extract-\(Fingerprint.text(Path.name(path))).tmp"
    return Path.parent(path).appending(component: Bytes(name.utf8))
  }

  static func open(_ temporary: Bytes) throws(SystemError) -> Descriptor {
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW
    do throws(SystemError) {
      return try System.open(temporary, flags)
    } catch {
      guard error.number == EEXIST else { throw error }
      System.remove(temporary)
      return try System.open(temporary, flags)
    }
  }

  static func syncFolder(of path: Bytes) throws(SystemError) {
    let folder = try System.open(Path.parent(path), O_RDONLY | O_DIRECTORY)
    try System.sync(folder.raw)
  }
}
