import Glibc

@testable import policy_extract

/// A folder of its own for a test, removed with all that is in it.
final class Sandbox {
  let path: Bytes

  init() {
    var template = Bytes("/tmp/policy-extract-test-XXXXXX").cString
    path =
      mkdtemp(&template) == nil
      ? Bytes("/nonexistent") : template.dropLast().map { UInt8(bitPattern: $0) }
  }

  deinit { Self.remove(path) }

  /// A path below the sandbox.
  func callAsFunction(_ name: String) -> Bytes { path.appending(component: Bytes(name.utf8)) }

  @discardableResult
  func write(_ text: String, to name: String) -> Bytes {
    write(Bytes(text.utf8), to: Bytes(name.utf8))
  }

  /// Writes a file, making the folders around it.
  @discardableResult
  func write(_ bytes: Bytes, to name: Bytes) -> Bytes {
    let file = path.appending(component: name)
    makeFolders(Path.parent(file))
    let descriptor = open(file.cString, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    _ = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
    close(descriptor)
    return file
  }

  func makeFolders(_ folder: Bytes) {
    guard folder.count > path.count else { return }
    makeFolders(Path.parent(folder))
    mkdir(folder.cString, 0o755)
  }

  func read(_ name: String) -> Bytes? { Self.read(self(name)) }

  func exists(_ name: String) -> Bool { access(self(name).cString, F_OK) == 0 }

  static func read(_ path: Bytes) -> Bytes? {
    let descriptor = open(path.cString, O_RDONLY)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var all = Bytes()
    var block = Bytes(repeating: 0, count: 1 << 16)
    while true {
      let count = Glibc.read(descriptor, &block, block.count)
      if count <= 0 { return all }
      all += block[..<count]
    }
  }

  /// Paths of all files below a folder, relative to it, sorted; hidden ones too.
  func files(_ name: String) -> [Bytes] {
    Self.files(self(name)).sorted { $0.lexicographicallyPrecedes($1) }
  }

  private static func files(_ folder: Bytes) -> [Bytes] {
    names(folder).flatMap { name -> [Bytes] in
      let path = folder.appending(component: name)
      guard isFolder(path) else { return [name] }
      return files(path).map { name.appending(component: $0) }
    }
  }

  private static func names(_ folder: Bytes) -> [Bytes] {
    guard let stream = opendir(folder.cString) else { return [] }
    defer { closedir(stream) }
    var names: [Bytes] = []
    while let next = readdir(stream) {
      let name = withUnsafeBytes(of: &next.pointee.d_name) { Bytes($0.prefix { $0 != 0 }) }
      if name != Bytes("."), name != Bytes("..") { names.append(name) }
    }
    return names
  }

  private static func isFolder(_ path: Bytes) -> Bool {
    (try? System.status(at: path, following: false))?.kind == .folder
  }

  private static func remove(_ folder: Bytes) {
    chmod(folder.cString, 0o755)
    for name in names(folder) {
      let path = folder.appending(component: name)
      if isFolder(path) { remove(path) } else { unlink(path.cString) }
    }
    rmdir(folder.cString)
  }
}

/// Small notices, each different, for runs over many files.
enum Notice {
  static func text(_ number: Int = 1) -> String {
    """
    关于开展第\(number)次卫生清扫活动的通知

    各科室：
    现将第\(number)次清扫活动安排如下：
    一、时间
    2018年\(number % 12 + 1)月1日至\(number % 12 + 1)月20日。
    二、要求
    （一）全员参加。各科室于当月25日前报送总结。

    某某镇人民政府
    2018年\(number % 12 + 1)月1日

    """
  }

  /// Writes so many notices into a folder with subfolders.
  static func fill(_ sandbox: Sandbox, _ folder: String, count: Int) {
    for number in 0..<count {
      let padded = String(1000 + number)
      sandbox.write(text(number), to: "\(folder)/\(number % 7)/notice-\(padded).txt")
    }
  }
}
