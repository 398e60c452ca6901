import Glibc

/// How many processors this process may use.
enum Processors {
  /// The least of what its affinity and its control group allow.
  static var usable: Int {
    max(1, min(affinity ?? online, quota ?? .max))
  }

  private static var online: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

  /// `Cpus_allowed:\t0000000f` in `/proc/self/status` has a bit for each.
  private static var affinity: Int? {
    let label = Bytes("Cpus_allowed:")
    let lines = read("/proc/self/status")?.split(separator: Byte.newline)
    let line = lines?.first { $0.starts(with: label) }
    let bits = line?.dropFirst(label.count).reduce(0) {
      $0 + (Character(Unicode.Scalar($1)).hexDigitValue ?? 0).nonzeroBitCount
    }
    return bits.flatMap { $0 > 0 ? $0 : nil }
  }

  /// `200000 100000` in `cpu.max`: microseconds of processor time in each period of so many.
  private static var quota: Int? {
    guard let text = read("/sys/fs/cgroup/cpu.max")?.text else { return nil }
    let numbers = text.split { $0 == " " || $0 == "\n" }.compactMap { Int($0) }
    guard numbers.count == 2, numbers[1] > 0 else { return nil }
    return max(1, (numbers[0] + numbers[1] - 1) / numbers[1])
  }

  private static func read(_ path: StaticString) -> Bytes? {
    guard let file = try? System.open(Bytes(path), O_RDONLY) else { return nil }
    return try? LineReader.readBlock(file.raw, at: 0, count: 1 << 14)
  }
}
