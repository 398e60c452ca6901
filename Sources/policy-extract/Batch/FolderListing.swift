import Glibc

/// The names in one folder, sorted, in one block of memory: some forty bytes a name.
struct FolderListing {
  private var names = Bytes()
  private var entries: [Entry] = []

  private struct Entry {
    let start: UInt32
    let length: UInt16
    let kind: FileStatus.Kind
    /// Whether a link was looked through to find the kind.
    let isLink: Bool
  }

  /// One name in the folder.
  struct Member {
    let name: Bytes
    let kind: FileStatus.Kind
    let isLink: Bool
  }

  var count: Int { entries.count }

  subscript(_ index: Int) -> Member {
    let entry = entries[index]
    let start = Int(entry.start)
    return Member(
      name: Bytes(names[start..<(start + Int(entry.length))]), kind: entry.kind,
      isLink: entry.isLink)
  }

  /// Lists a folder, sorted as the bytes of the whole paths sort: a folder's name counts with its `/`.
  init(_ path: Bytes, hidden: Bool, following: Bool) throws(SystemError) {
    guard let stream = opendir(path.cString) else { throw SystemError.last }
    defer { closedir(stream) }
    errno = 0
    while let next = readdir(stream) {
      let kind = next.pointee.d_type
      withUnsafeBytes(of: &next.pointee.d_name) { bytes in
        append(bytes.prefix { $0 != 0 }, type: Int(kind), in: path, hidden, following)
      }
      errno = 0
    }
    if errno != 0 { throw SystemError.last }
    sort()
  }

  private mutating func append(
    _ name: Slice<UnsafeRawBufferPointer>, type: Int, in folder: Bytes, _ hidden: Bool,
    _ following: Bool
  ) {
    if name.first == Byte.dot, !hidden || name.elementsEqual([Byte.dot]) { return }
    if name.elementsEqual([Byte.dot, Byte.dot]) { return }
    guard let start = UInt32(exactly: names.count) else { return }
    var kind = Self.kind(ofType: type)
    if kind == .unknown { kind = Self.look(at: name, in: folder, following: false) }
    let isLink = kind == .link
    if isLink, following { kind = Self.look(at: name, in: folder, following: true) }
    names += name
    entries.append(
      Entry(start: start, length: UInt16(name.count), kind: kind, isLink: isLink))
  }

  private static func look(
    at name: Slice<UnsafeRawBufferPointer>, in folder: Bytes, following: Bool
  ) -> FileStatus.Kind {
    let path = folder.appending(component: name)
    return (try? System.status(at: path, following: following))?.kind ?? .unknown
  }

  private static func kind(ofType type: Int) -> FileStatus.Kind {
    switch type {
    case Int(DT_REG): .file
    case Int(DT_DIR): .folder
    case Int(DT_LNK): .link
    case Int(DT_FIFO): .fifo
    case Int(DT_CHR), Int(DT_BLK): .device
    case Int(DT_SOCK): .socket
    default: .unknown
    }
  }

  private mutating func sort() {
    names.withUnsafeBufferPointer { names in
      entries.sort { Self.precedes($0, $1, names) }
    }
  }

  private static func precedes(
    _ left: Entry, _ right: Entry, _ names: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    let shared = Int(min(left.length, right.length))
    guard let base = names.baseAddress else { return false }
    let order = memcmp(base + Int(left.start), base + Int(right.start), shared)
    if order != 0 { return order < 0 }
    return byte(of: left, at: shared, names) < byte(of: right, at: shared, names)
  }

  /// The byte at an offset; after the end a folder has its `/`, and then nothing, which sorts first.
  private static func byte(
    of entry: Entry, at offset: Int, _ names: UnsafeBufferPointer<UInt8>
  ) -> Int {
    if offset < Int(entry.length) { return Int(names[Int(entry.start) + offset]) }
    return entry.kind == .folder ? Int(Byte.slash) : -1
  }
}
