// swift-tools-version: 6.1
import PackageDescription

// Its own package, because it looks into the library: built with -enable-testing by scripts/bench.
let package = Package(
  name: "Benchmarks",
  dependencies: [.package(name: "PolicyParse", path: "..")],
  targets: [
    .executableTarget(
      name: "stages", dependencies: [.product(name: "PolicyParse", package: "PolicyParse")])
  ],
  swiftLanguageModes: [.v6]
)
