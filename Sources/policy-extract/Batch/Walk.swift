/// Finds the inputs of a run, in order, without holding more than the folders that are open.
struct Walk: Sendable {
  /// Which entries of a folder are taken.
  struct Filter: Sendable {
    var hidden = false
    var follow = false
    /// Empty: the supported kinds.
    var include: [Glob] = []
    var exclude: [Glob] = []

    /// Endings of names that are read without being asked for, in lower case.
    static let supportedSuffixes: Set<Bytes> = [Bytes("txt"), Bytes("text"), Bytes("md")]

    func takes(file relative: Bytes) -> Bool {
      if exclude.contains(where: { $0.matches(relative) }) { return false }
      if !include.isEmpty { return include.contains { $0.matches(relative) } }
      let suffix = InputKind.suffix(relative)
      return Self.supportedSuffixes.contains(suffix) || InputKind.walkedSuffixes.contains(suffix)
    }

    func takes(folder relative: Bytes) -> Bool {
      !exclude.contains { $0.matches(relative) }
    }
  }

  /// Why an entry was passed over.
  enum Skip: String, Sendable, CaseIterable {
    case otherKind, link, special, loop, output, binary, existing, repeated
  }

  /// What the walk tells, in order. The answer says whether to go on.
  enum Finding: Sendable {
    case file(Bytes, named: Bool)
    case standardInput
    case failed(Bytes, Failure)
    case skipped(Bytes, Skip)
  }

  let filter: Filter
  /// Files and folders of the output, which are never read.
  let outputs: Set<FileStatus.Identity>
  /// Receives each finding; answers false to end the walk.
  let report: @Sendable (Finding) -> Bool

  /// Walks one operand: a file, a folder, or `-`.
  ///
  /// - Returns: whether to go on with the next.
  func operand(_ path: Bytes, dashIsStandardInput: Bool = true) -> Bool {
    if dashIsStandardInput, path == [UInt8(ascii: "-")] { return report(.standardInput) }
    let status: FileStatus
    do throws(SystemError) {
      status = try System.status(at: path, following: true)
    } catch {
      return report(.failed(path, .reading(error)))
    }
    if status.kind == .folder { return folder(path, status.identity) }
    if status.kind == .file || FileReader.isStream(path, status.kind) {
      return report(.file(path, named: true))
    }
    return report(.failed(path, .notRegular(status.kind)))
  }

  private struct Frame {
    let path: Bytes
    let identity: FileStatus.Identity
    let listing: FolderListing
    var next = 0
  }

  /// Walks a folder depth first, holding one listing for each level that is open.
  private func folder(_ root: Bytes, _ identity: FileStatus.Identity) -> Bool {
    var open: [Frame] = []
    guard enter(root, identity, &open) else { return false }
    while let last = open.indices.last {
      guard open[last].next < open[last].listing.count else {
        open.removeLast()
        continue
      }
      let member = open[last].listing[open[last].next]
      open[last].next += 1
      guard visit(member, below: root, &open) else { return false }
    }
    return true
  }

  private func visit(
    _ member: FolderListing.Member, below root: Bytes, _ open: inout [Frame]
  ) -> Bool {
    guard let parent = open.last else { return true }
    let path = parent.path.appending(component: member.name)
    let relative = Bytes(path.dropFirst(root.count).drop { $0 == Byte.slash })
    switch member.kind {
    case .folder: return subfolder(path, relative, &open)
    case .file: return file(path, relative)
    case .link: return report(.skipped(path, .link))
    case .fifo, .device, .socket: return report(.skipped(path, .special))
    case .unknown: return vanished(path, isLink: member.isLink)
    }
  }

  private func file(_ path: Bytes, _ relative: Bytes) -> Bool {
    guard filter.takes(file: relative) else { return report(.skipped(path, .otherKind)) }
    return report(.file(path, named: false))
  }

  private func subfolder(_ path: Bytes, _ relative: Bytes, _ open: inout [Frame]) -> Bool {
    guard filter.takes(folder: relative) else { return true }
    let status: FileStatus
    do throws(SystemError) {
      status = try System.status(at: path, following: filter.follow)
    } catch {
      return report(.failed(path, .reading(error)))
    }
    guard status.kind == .folder else { return report(.skipped(path, .link)) }
    if outputs.contains(status.identity) { return report(.skipped(path, .output)) }
    if open.contains(where: { $0.identity == status.identity }) {
      return report(.skipped(path, .loop))
    }
    return enter(path, status.identity, &open)
  }

  private func enter(
    _ path: Bytes, _ identity: FileStatus.Identity, _ open: inout [Frame]
  ) -> Bool {
    do throws(SystemError) {
      let listing = try FolderListing(path, hidden: filter.hidden, following: filter.follow)
      open.append(Frame(path: path, identity: identity, listing: listing))
      return true
    } catch {
      return report(.failed(path, .reading(error)))
    }
  }

  private func vanished(_ path: Bytes, isLink: Bool) -> Bool {
    let advice = isLink ? "remove or mend the link" : "run again once the folder is at rest"
    return report(.failed(path, Failure("E_NOINPUT", "leads to nothing", advice: advice)))
  }
}

extension Walk.Skip {
  /// How the skip is told, one at a time.
  var failure: Failure {
    switch self {
    case .otherKind:
      Failure("N_KIND", "passed over: no kind that is read unasked", advice: "use --include")
    case .link: Failure("N_LINK", "passed over: a symbolic link", advice: "use --follow")
    case .special:
      Failure("N_SPECIAL", "passed over: a pipe, device or socket, not opened")
    case .loop: Failure("N_LOOP", "passed over: a link back to a folder around it")
    case .output: Failure("N_OUTPUT", "passed over: the output of this run")
    case .binary:
      Failure(
        "N_BINARY", "passed over: binary data", advice: "name it with --force-text to read it")
    case .existing: Failure("N_EXISTS", "passed over: the output exists already")
    case .repeated: Failure("N_REPEATED", "passed over: named before")
    }
  }

  /// What a user would not expect to meet is a warning.
  var severity: Reporter.Severity {
    switch self {
    case .special, .loop: .warning
    case .otherKind, .link, .output, .binary, .existing, .repeated: .info
    }
  }

  /// How the skip is told in a summary, after a number.
  var text: String {
    switch self {
    case .otherKind: "of other kinds"
    case .link: "links"
    case .special: "pipes, devices or sockets"
    case .loop: "loops"
    case .output: "the output itself"
    case .binary: "binary"
    case .existing: "there already"
    case .repeated: "named before"
    }
  }
}
