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
    guard let text = read("/proc/self/status") else { return nil }
    let label = "Cpus_allowed:"
    let line = text.split(separator: "\n").first { $0.hasPrefix(label) }
    let bits = line?.dropFirst(label.count).reduce(0) {
      $0 + ($1.hexDigitValue ?? 0).nonzeroBitCount
    }
    return bits.flatMap { $0 > 0 ? $0 : nil }
  }

  /// `200000 100000` in `cpu.max`: microseconds of processor time in each period of so many.
  private static var quota: Int? {
    guard let text = read("/sys/fs/cgroup/cpu.max") else { return nil }
    let numbers = text.split { $0 == " " || $0 == "\n" }.compactMap { Int($0) }
    guard numbers.count == 2, numbers[1] > 0 else { return nil }
    return max(1, (numbers[0] + numbers[1] - 1) / numbers[1])
  }

  private static func read(_ path: StaticString) -> String? {
    guard let file = try? System.open(Bytes(path), O_RDONLY) else { return nil }
    return (try? LineReader.readBlock(file.raw, at: 0, count: 1 << 14))?.text
  }
}
