import Testing

@Suite("The reader of Package.swift")
struct PackageManifestTests {
  @Test("reads names, dependencies and paths, through comments and settings")
  func targets() throws {
    let text = """
      // swift-tools-version: 6.2
      let settings: [SwiftSetting] = [.enableUpcomingFeature("A")] + (x == nil ? [] : [.b(as: .error)])
      let package = Package(
        name: "meshctl",  // targets: [
        platforms: [.macOS(.v15)],
        products: [.library(name: "YAML", targets: ["YAML"])],
        dependencies: [],
        targets: [
          .executableTarget(name: "meshctl-bench", dependencies: [.target(name: "YAML")], path: "Benchmarks"),
          .target(name: "YAML", dependencies: ["Output"], swiftSettings: settings + [.define("B")]),
          .testTarget(name: "YAMLTests", dependencies: ["YAML",], swiftSettings: settings),
        ],
        swiftLanguageModes: [.v6]
      )
      """
    let manifest = try PackageManifest(text: text)
    #expect(
      manifest.targets == [
        ManifestTarget(name: "meshctl-bench", dependencies: ["YAML"], directory: "Benchmarks"),
        ManifestTarget(name: "YAML", dependencies: ["Output"], directory: "Sources/YAML"),
        ManifestTarget(name: "YAMLTests", dependencies: ["YAML"], directory: "Tests/YAMLTests"),
      ]
    )
    #expect(manifest.targets.map(\.module) == ["meshctl_bench", "YAML", "YAMLTests"])
    #expect(manifest.packageDependencies == 0)
  }

  @Test(
    "refuses what it cannot read",
    arguments: [
      ("let x = 1", "no Package(…) in Package.swift"),
      ("Package(targets: [])", "the package's dependencies are not a literal array"),
      ("Package(dependencies: packages, targets: [])", "the package's dependencies are not a literal array"),
      ("Package(dependencies: [] + more, targets: [])", "the package's dependencies are not a literal array"),
      ("Package(dependencies: [], targets: make())", "the package's targets are not a literal array"),
      ("Package(dependencies: [], targets: [.target(name: name)])", "a target has no literal name"),
      ("Package(dependencies: [], targets: [core])", "a target has no literal name"),
      (
        "Package(dependencies: [], targets: [.target(name: \"A\", dependencies: base)])",
        "the dependencies of target A are not a literal array"
      ),
      (
        "Package(dependencies: [], targets: [.target(name: \"A\", path: base)])",
        "the path of target A is not a literal string"
      ),
      (
        "Package(dependencies: [], targets: [.target(name: \"A\", dependencies: [.product(name: \"B\")])])",
        "a dependency of target A is neither a literal string nor .target(name:)"
      ),
    ]
  )
  func unreadable(text: String, expected: String) {
    #expect(throws: PackageManifest.Unreadable(description: expected)) { try PackageManifest(text: text) }
  }
}
