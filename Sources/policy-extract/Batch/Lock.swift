import Glibc

/// Keeps a second run away from an output.
///
/// The lock belongs to the open file, so it ends with the process, however that ends; every file
/// is opened with `O_CLOEXEC`, so no worker process keeps it alive.
enum Lock {
  static func take(_ descriptor: Int32, path: Bytes) throws(Ending) {
    guard flock(descriptor, LOCK_EX | LOCK_NB) != 0 else { return }
    let error = SystemError.last
    guard error.number == EWOULDBLOCK else {
      throw Ending(status: .cannotCreate, path: path, failure: .creating(error))
    }
    throw Ending(
      status: .locked, path: path,
      failure: Failure(
        "E_LOCKED", "is being written by another run", advice: "wait for it or stop it"))
  }
}
