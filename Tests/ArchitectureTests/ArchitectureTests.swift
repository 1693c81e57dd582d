import TestSupport
import Testing

@Suite("The code keeps to its architecture")
struct ArchitectureTests {
  let manifest: PackageManifest
  let sources: [SwiftFile]

  init() throws {
    manifest = try PackageManifest(text: PackageDirectory.text(of: "Package.swift"))
    sources = try SourceTree.files(below: "Sources")
  }

  @Test("the package depends on no other package")
  func noPackages() {
    #expect(ArchitectureRules.noPackages(manifest) == [])
  }

  @Test("every target depends only on layers below it")
  func dependenciesPointDown() {
    #expect(ArchitectureRules.dependenciesPointDown(manifest) == [])
  }

  @Test("every import of a target is declared in Package.swift", arguments: ["Sources", "Tests", "Benchmarks"])
  func importsAreDeclared(folder: String) throws {
    #expect(ArchitectureRules.importsAreDeclared(manifest, try SourceTree.files(below: folder)) == [])
  }

  @Test("only the targets meant to do so import Foundation or the C library")
  func importsFromOutside() {
    #expect(ArchitectureRules.importsFromOutside(manifest, sources) == [])
  }

  @Test("no source file has outgrown its limit")
  func sizes() {
    #expect(ArchitectureRules.sizes(sources) == [])
  }

  @Test("every file and folder says what it holds")
  func names() {
    #expect(ArchitectureRules.names(sources) == [])
  }

  @Test("whatever can trap gives its reason")
  func traps() {
    #expect(ArchitectureRules.traps(sources) == [])
  }
}
