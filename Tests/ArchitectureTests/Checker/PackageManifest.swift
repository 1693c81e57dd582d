/// The target graph of a Package.swift, read from its text.
///
/// SwiftPM itself could tell, but asking it from inside `swift test` costs seconds and needs a build directory of its
/// own. Whatever this reader cannot make out is an error, so a manifest that outgrows it fails the test and never
/// slips through.
struct PackageManifest {
  let targets: [ManifestTarget]
  let packageDependencies: Int

  struct Unreadable: Error, Equatable, CustomStringConvertible {
    let description: String
  }

  init(text: String) throws {
    guard let package = ManifestExpression.firstCall(of: "Package", in: ManifestToken.tokens(of: text)) else {
      throw Unreadable(description: "no Package(…) in Package.swift")
    }
    guard case .array(let packages)? = package["dependencies"] else {
      throw Unreadable(description: "the package's dependencies are not a literal array")
    }
    guard case .array(let targets)? = package["targets"] else {
      throw Unreadable(description: "the package's targets are not a literal array")
    }
    packageDependencies = packages.count
    self.targets = try targets.map(Self.target)
  }

  private static func target(_ expression: ManifestExpression) throws -> ManifestTarget {
    guard case .call(let kind, _) = expression, case .string(let name)? = expression["name"] else {
      throw Unreadable(description: "a target has no literal name")
    }
    var directory = (kind == "testTarget" ? "Tests/" : "Sources/") + name
    switch expression["path"] {
    case nil: break
    case .string(let path)?: directory = path
    default: throw Unreadable(description: "the path of target \(name) is not a literal string")
    }
    return ManifestTarget(name: name, dependencies: try dependencies(expression, of: name), directory: directory)
  }

  private static func dependencies(_ expression: ManifestExpression, of name: String) throws -> [String] {
    guard let list = expression["dependencies"] else { return [] }
    guard case .array(let elements) = list else {
      throw Unreadable(description: "the dependencies of target \(name) are not a literal array")
    }
    return try elements.map { element in
      if case .string(let dependency) = element { return dependency }
      if case .call("target", _) = element, case .string(let dependency)? = element["name"] { return dependency }
      throw Unreadable(description: "a dependency of target \(name) is neither a literal string nor .target(name:)")
    }
  }
}
