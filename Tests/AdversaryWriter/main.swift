import Adversaries
import Foundation

// adversary: lists the names of the inputs, each with its full size.
// adversary NAME SIZE: writes one.
let words = CommandLine.arguments.dropFirst()
if words.isEmpty {
  for adversary in Adversary.allCases { print(adversary.rawValue, adversary.fullSize) }
} else if words.count == 2, let adversary = words.first.flatMap(Adversary.init),
  let size = words.last.flatMap({ Int($0) }), size >= 0
{
  FileHandle.standardOutput.write(Data(adversary.bytes(size)))
} else {
  print("adversary [NAME SIZE]")
  exit(64)
}
