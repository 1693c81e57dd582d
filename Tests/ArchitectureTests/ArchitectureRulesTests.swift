import Testing

@Suite("Each rule of the architecture can fail")
struct ArchitectureRulesTests {
  private static func manifest(_ targets: String, dependencies: String = "[]") throws -> PackageManifest {
    try PackageManifest(text: "let package = Package(dependencies: \(dependencies), targets: [\(targets)])")
  }

  private static let twoLayers = """
    .target(name: "YAML", dependencies: ["Diagnostics"]), .target(name: "Diagnostics"),
    .target(name: "System"), .target(name: "HTTP"),
    """

  @Test("a package dependency is found")
  func packageDependency() throws {
    let manifest = try Self.manifest("", dependencies: "[.package(url: \"https://x.example/y\", from: \"1.0.0\")]")
    #expect(
      ArchitectureRules.noPackages(manifest).map(\.description) == [
        "Package.swift: depends on other packages; see Documentation/Decisions/0001-no-packages.md"
      ]
    )
  }

  @Test(
    "a dependency that points up, sideways or nowhere is found",
    arguments: [
      (#".target(name: "YAML", dependencies: ["Diagnostics"])"#, []),
      (
        #".target(name: "Diagnostics", dependencies: ["YAML"])"#,
        ["Package.swift: Diagnostics depends on YAML, which is not below it"]
      ),
      (
        #".target(name: "YAML", dependencies: [.target(name: "YAML")])"#,
        ["Package.swift: YAML depends on YAML, which is not below it"]
      ),
      (
        #".target(name: "YAML", dependencies: ["Yams"])"#,
        ["Package.swift: YAML depends on Yams, which is not a layer"]
      ),
      (#".target(name: "Extras")"#, ["Package.swift: Extras has no place in the order of the layers"]),
      (#".testTarget(name: "YAMLTests", dependencies: ["YAML"])"#, []),
    ] as [(String, [String])]
  )
  func direction(targets: String, expected: [String]) throws {
    #expect(ArchitectureRules.dependenciesPointDown(try Self.manifest(targets)).map(\.description) == expected)
  }

  @Test(
    "an import that Package.swift does not list is found, however it is written",
    arguments: [
      ("import Diagnostics", []),
      ("// import System", []),
      ("let text = \"\"\"\nimport System\n\"\"\"", []),
      ("import System", ["Sources/YAML/A.swift:1: imports System, which Package.swift does not give to YAML"]),
      (
        "\n  @preconcurrency public import struct System.Lock",
        ["Sources/YAML/A.swift:2: imports System, which Package.swift does not give to YAML"]
      ),
    ] as [(String, [String])]
  )
  func undeclaredImport(text: String, expected: [String]) throws {
    let file = SwiftFile(path: "Sources/YAML/A.swift", text: text)
    let found = ArchitectureRules.importsAreDeclared(try Self.manifest(Self.twoLayers), [file])
    #expect(found.map(\.description) == expected)
  }

  @Test("a file outside every target is found")
  func strayFile() throws {
    let file = SwiftFile(path: "Sources/Stray/A.swift", text: "")
    let found = ArchitectureRules.importsAreDeclared(try Self.manifest(Self.twoLayers), [file])
    #expect(found.map(\.description) == ["Sources/Stray/A.swift: belongs to no target of Package.swift"])
  }

  @Test(
    "an import from outside where it is not allowed is found",
    arguments: [
      ("YAML", "import Synchronization", []),
      ("System", "import Glibc", []),
      ("YAML", "import Glibc", ["Sources/YAML/A.swift:1: YAML may not import Glibc"]),
      ("YAML", "import Foundation", ["Sources/YAML/A.swift:1: YAML may not import Foundation"]),
      ("YAML", "import FoundationEssentials", ["Sources/YAML/A.swift:1: YAML may not import FoundationEssentials"]),
      ("HTTP", "import FoundationEssentials", []),
      ("HTTP", "import Foundation", ["Sources/HTTP/A.swift:1: HTTP may not import Foundation"]),
      (
        "HTTP",
        "#if canImport(FoundationEssentials)\n  import FoundationEssentials\n#else\n  import Foundation\n#endif", []
      ),
      ("HTTP", "import Dispatch", ["Sources/HTTP/A.swift:1: HTTP may not import Dispatch"]),
    ] as [(String, String, [String])]
  )
  func outsideImport(target: String, text: String, expected: [String]) throws {
    let file = SwiftFile(path: "Sources/\(target)/A.swift", text: text)
    let found = ArchitectureRules.importsFromOutside(try Self.manifest(Self.twoLayers), [file])
    #expect(found.map(\.description) == expected)
  }

  @Test(
    "a file over its limit is found",
    arguments: [
      ("Sources/YAML/Node.swift", 400, []),
      ("Sources/YAML/Node.swift", 401, ["Sources/YAML/Node.swift: has 401 lines, more than 400"]),
      ("Sources/YAML/Lexer/Lexer.swift", 600, []),
      ("Sources/YAML/Lexer/Lexer.swift", 601, ["Sources/YAML/Lexer/Lexer.swift: has 601 lines, more than 600"]),
    ] as [(String, Int, [String])]
  )
  func size(path: String, lines: Int, expected: [String]) {
    let file = SwiftFile(path: path, text: String(repeating: "\n", count: lines))
    #expect(ArchitectureRules.sizes([file]).map(\.description) == expected)
  }

  @Test(
    "a name that says nothing is found",
    arguments: [
      ("Sources/YAML/Tree/Node.swift", []),
      ("Sources/YAML/CommonPrefix.swift", []),
      ("Sources/YAML/Common/A.swift", ["Sources/YAML/Common/A.swift: Common does not say what it holds"]),
      (
        "Sources/YAML/StringUtilities.swift",
        ["Sources/YAML/StringUtilities.swift: StringUtilities.swift does not say what it holds"]
      ),
      (
        "Sources/YAML/Node+Helpers.swift",
        ["Sources/YAML/Node+Helpers.swift: Node+Helpers.swift does not say what it holds"]
      ),
      (
        "Sources/System/LockManager.swift",
        ["Sources/System/LockManager.swift: LockManager.swift does not say what it holds"]
      ),
    ] as [(String, [String])]
  )
  func vagueName(path: String, expected: [String]) {
    #expect(ArchitectureRules.names([SwiftFile(path: path, text: "")]).map(\.description) == expected)
  }

  @Test(
    "a trap without its reason is found",
    arguments: [
      ("let a = try? b()", []),
      ("let a = has! + 1", []),
      ("let a = \"try! it\" // as! ever", []),
      ("// The table is a literal that parses.\nlet a = try! b()", []),
      ("let a = try! b()", ["Sources/YAML/A.swift:1: try! without its reason in a comment on the line above"]),
      ("let a = b as! Int", ["Sources/YAML/A.swift:1: as! without its reason in a comment on the line above"]),
      (
        "let a = \"\\(b as! Int)\"",
        ["Sources/YAML/A.swift:1: as! without its reason in a comment on the line above"]
      ),
      (
        "\nfatalError(\"no\")",
        ["Sources/YAML/A.swift:2: fatalError( without its reason in a comment on the line above"]
      ),
      (
        "struct A: @unchecked Sendable {}",
        ["Sources/YAML/A.swift:1: @unchecked without its reason in a comment on the line above"]
      ),
      (
        "nonisolated(unsafe) var a = 1",
        ["Sources/YAML/A.swift:1: nonisolated(unsafe) without its reason in a comment on the line above"]
      ),
    ] as [(String, [String])]
  )
  func trap(text: String, expected: [String]) {
    let file = SwiftFile(path: "Sources/YAML/A.swift", text: text)
    #expect(ArchitectureRules.traps([file]).map(\.description) == expected)
  }
}
