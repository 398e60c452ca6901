import Glibc

/// Why something could not be done, in the words of a message: what, and what to do.
struct Failure: Error, Sendable {
  /// A stable name, such as `E_BINARY`.
  let code: String
  let what: String
  /// What the user can do about it; empty where nothing can be said.
  let advice: String
  /// The byte of the input that it happened at.
  var offset: Int?

  init(_ code: String, _ what: String, advice: String = "", offset: Int? = nil) {
    self.code = code
    self.what = what
    self.advice = advice
    self.offset = offset
  }
}

extension Failure {
  /// An input that cannot be opened or read.
  static func reading(_ error: SystemError) -> Failure {
    switch error.number {
    case ENOENT, ENOTDIR:
      Failure("E_NOINPUT", "no such file or folder", advice: "check the path")
    case EACCES, EPERM:
      Failure(
        "E_PERMISSION", "may not be read", advice: "change its permissions or run as its owner")
    case ELOOP:
      Failure("E_LINK", "is a symbolic link", advice: "use --follow to read what it leads to")
    case ENXIO:
      Failure("E_NOT_REGULAR", "is a socket or device", advice: "give its content through -")
    default:
      Failure(
        "E_READ", "cannot be read: \(error.text)", advice: "check the disk, then use --resume")
    }
  }

  /// An output that cannot be written any more.
  ///
  /// - Parameter next: what to do after the cause has been removed.
  static func writing(_ error: SystemError, next: String = "use --resume") -> Failure {
    let cure =
      [ENOSPC, EDQUOT, EFBIG].contains(error.number) ? "make room" : "check where it goes"
    return Failure("E_WRITE", "cannot be written: \(error.text)", advice: "\(cure), then \(next)")
  }

  /// An output that cannot be made in the first place.
  static func creating(_ error: SystemError) -> Failure {
    Failure(
      "E_CREATE", "cannot be created: \(error.text)",
      advice: "choose another place with -o or --output-dir")
  }

  /// An output that is there already and stays as it is.
  static let exists = Failure(
    "E_EXISTS", "exists already",
    advice: "use --resume to go on with it or --on-exists overwrite to replace it")

  static func tooLarge(_ limit: Int) -> Failure {
    Failure(
      "E_TOO_LARGE", "is larger than \(Size.text(limit))",
      advice: "raise --max-file-size to read it")
  }

  static func notRegular(_ kind: FileStatus.Kind) -> Failure {
    let name =
      switch kind {
      case .fifo: "a named pipe"
      case .device: "a device"
      case .socket: "a socket"
      case .folder: "a folder"
      case .file, .link, .unknown: "no regular file"
      }
    return Failure("E_NOT_REGULAR", "is \(name)", advice: "give its content through -")
  }

  static func timedOut(_ seconds: Double) -> Failure {
    Failure(
      "E_TIMEOUT", "took longer than \(TimeLength.text(seconds))",
      advice: "raise --timeout, or use --isolate to have it stopped")
  }
}

/// The ways in which the whole run ends, as `sysexits.h` numbers them.
enum ExitStatus: Int32, Sendable {
  case well = 0
  case someFailed = 1
  case usage = 64
  case noInput = 66
  case bug = 70
  case cannotCreate = 73
  case writeError = 74
  case locked = 75
}

/// A failure that ends the run.
struct Ending: Error, Sendable {
  let status: ExitStatus
  /// What it concerns, such as an output's path; nil for the run as a whole.
  let path: Bytes?
  let failure: Failure
}
