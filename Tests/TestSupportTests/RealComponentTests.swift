import Foundation
import Testing

@testable import TestSupport

@Suite("Real components")
struct RealComponentTests {
  @Test("the variable that names a component goes before every other place")
  func environmentVariable() throws {
    try TemporaryDirectory.with { directory in
      let program = directory.appendingPathComponent("my-nft")
      try Data("#!/bin/sh\n".utf8).write(to: program)
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program.path)
      #expect(RealComponent.nftables.search(["MESHCTL_NFTABLES": program.path, "PATH": ""]) == program.path)
      #expect(RealComponent.nftables.search(["MESHCTL_NFTABLES": program.path + "-not", "PATH": "/bin"]) == nil)
    }
  }

  @Test("a component is found along PATH")
  func searchPath() throws {
    try TemporaryDirectory.with { directory in
      let program = directory.appendingPathComponent("mandoc")
      try Data("#!/bin/sh\n".utf8).write(to: program)
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program.path)
      #expect(RealComponent.mandoc.search(["PATH": "/nowhere:\(directory.path)"]) == program.path)
    }
  }

  @Test("a component is either usable at a path or absent for a reason", arguments: RealComponent.allCases)
  func finding(component: RealComponent) {
    #expect(component.path != nil || component.absence?.isEmpty == false)
  }

  @Test("the variables that Tests/run documents are those that are read")
  func documented() throws {
    let script = try PackageDirectory.text(of: "Tests/run")
    let names = script.split { !($0.isLetter || $0.isNumber || $0 == "_") }.filter { $0.hasPrefix("MESHCTL_") }
    let read =
      RealComponent.allCases.map(\.environmentVariable) + ["MESHCTL_BINARY", "MESHCTL_CORPUS", "MESHCTL_RECORD"]
    #expect(Set(names.map(String.init)) == Set(read))
  }
}
