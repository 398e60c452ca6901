import Glibc
import PolicyParse

for path in CommandLine.arguments.dropFirst() {
  guard let file = fopen(path, "rb") else { continue }
  var bytes: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 1 << 16)
  while true {
    let n = fread(&buffer, 1, buffer.count, file)
    if n <= 0 { break }
    bytes += buffer[0..<n]
  }
  fclose(file)
  do {
    for record in try Extractor().records(from: bytes, path: path) {
      var out: [UInt8] = []
      RecordJSON.append(record, to: &out, pretty: false)
      out.append(10)
      _ = out.withUnsafeBytes { write(1, $0.baseAddress, $0.count) }
    }
  } catch { print("\(path): \(error)") }
}
