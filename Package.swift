// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "PolicyParse",
  products: [
    .library(name: "PolicyParse", targets: ["PolicyParse"]),
    .executable(name: "policy-extract", targets: ["policy-extract"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    .target(
      name: "CICU",
      linkerSettings: [
        .linkedLibrary("icuuc"), .linkedLibrary("icui18n"), .linkedLibrary("icudata"),
      ]),
    .systemLibrary(
      name: "CXML", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev", "pkg-config"])]),
    .target(
      name: "CMarkup", dependencies: ["CXML"], cSettings: [.define("_GNU_SOURCE")],
      linkerSettings: [.linkedLibrary("z")]),
    .systemLibrary(name: "CSQLite", providers: [.apt(["libsqlite3-dev"])]),
    .target(name: "CDigest", linkerSettings: [.linkedLibrary("crypto")]),
    .target(name: "CArguments"),
    .target(name: "CMemory"),
    .target(name: "CGzip", linkerSettings: [.linkedLibrary("z")]),
    .target(
      name: "PolicyParse", dependencies: ["CICU", "CDigest"],
      linkerSettings: [.linkedLibrary("m", .when(platforms: [.linux]))]),
    .executableTarget(
      name: "policy-extract",
      dependencies: [
        "PolicyParse", "CArguments", "CDigest", "CGzip", "CICU", "CMarkup", "CMemory",
        "CSQLite",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      exclude: ["View/assets"]),
    .executableTarget(
      name: "read-notice", dependencies: ["PolicyParse"], path: "Examples/ReadNotice"),
    .target(name: "CFuzzer"),
    .executableTarget(
      name: "fuzz", dependencies: ["PolicyParse", "CFuzzer", "Adversaries"], path: "Fuzz",
      exclude: ["README.md", "TOTALS.md", "Seeds", "notices.dict", "add-total.py", "cut-seeds.py"]),
    .target(name: "Adversaries", path: "Tests/Adversaries"),
    .executableTarget(
      name: "adversary", dependencies: ["Adversaries"], path: "Tests/AdversaryWriter"),
    .testTarget(name: "PolicyParseTests", dependencies: ["PolicyParse", "Adversaries"]),
    .testTarget(name: "CommandTests", dependencies: ["policy-extract"]),
  ],
  swiftLanguageModes: [.v6]
)
