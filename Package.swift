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
    .target(name: "CDigest", linkerSettings: [.linkedLibrary("crypto")]),
    .target(
      name: "PolicyParse", dependencies: ["CICU", "CDigest"],
      linkerSettings: [.linkedLibrary("m", .when(platforms: [.linux]))]),
    .executableTarget(
      name: "policy-extract",
      dependencies: [
        "PolicyParse", "CDigest",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .executableTarget(
      name: "read-notice", dependencies: ["PolicyParse"], path: "Examples/ReadNotice"),
    .target(name: "CFuzzer"),
    .executableTarget(name: "fuzz", dependencies: ["PolicyParse", "CFuzzer"], path: "Fuzz",
      exclude: ["Seeds", "notices.dict"]),
    .testTarget(name: "PolicyParseTests", dependencies: ["PolicyParse"]),
    .testTarget(name: "CommandTests", dependencies: ["policy-extract"]),
  ],
  swiftLanguageModes: [.v6]
)
