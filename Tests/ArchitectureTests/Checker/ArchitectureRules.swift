import Foundation

/// The rules that the code is held to, each a pure function from what was read to its violations.
enum ArchitectureRules {
  static func noPackages(_ manifest: PackageManifest) -> [Violation] {
    guard manifest.packageDependencies > 0 else { return [] }
    return [Violation("Package.swift", "depends on other packages; see Documentation/Decisions/0001-no-packages.md")]
  }

  static func dependenciesPointDown(_ manifest: PackageManifest) -> [Violation] {
    manifest.targets.filter(\.isLayered).flatMap { target -> [Violation] in
      guard let layer = Layers.order.firstIndex(of: target.name) else {
        return [Violation("Package.swift", "\(target.name) has no place in the order of the layers")]
      }
      return target.dependencies.compactMap { dependency in
        guard let other = Layers.order.firstIndex(of: dependency) else {
          return Violation("Package.swift", "\(target.name) depends on \(dependency), which is not a layer")
        }
        return other > layer
          ? nil : Violation("Package.swift", "\(target.name) depends on \(dependency), which is not below it")
      }
    }
  }

  /// An import of another target needs that target in Package.swift; without it a build works or fails by its order.
  static func importsAreDeclared(_ manifest: PackageManifest, _ files: [SwiftFile]) -> [Violation] {
    let modules = Set(manifest.targets.map(\.module))
    return files.flatMap { file -> [Violation] in
      guard let target = target(of: file, in: manifest) else {
        return [Violation(file.path, "belongs to no target of Package.swift")]
      }
      let declared = Set(target.dependencies.map { String($0.map { $0 == "-" ? "_" : $0 }) })
      return file.imports.filter { modules.contains($0.module) && !declared.contains($0.module) }.map {
        Violation(file, line: $0.line, "imports \($0.module), which Package.swift does not give to \(target.name)")
      }
    }
  }

  /// Whatever is not one of our own modules has to be allowed by name.
  static func importsFromOutside(_ manifest: PackageManifest, _ files: [SwiftFile]) -> [Violation] {
    let modules = Set(manifest.targets.map(\.module))
    return files.flatMap { file -> [Violation] in
      guard let target = target(of: file, in: manifest), target.isLayered else { return [] }
      return file.imports.filter { !modules.contains($0.module) }.compactMap { found in
        isAllowed(found, in: file, of: target)
          ? nil : Violation(file, line: found.line, "\(target.name) may not import \(found.module)")
      }
    }
  }

  static func sizes(_ files: [SwiftFile]) -> [Violation] {
    files.compactMap { file in
      let limit = components(of: file).contains { $0 == "Lexer" || $0 == "Lexer.swift" } ? 600 : 400
      return file.lineCount <= limit
        ? nil : Violation(file.path, "has \(file.lineCount) lines, more than \(limit)")
    }
  }

  /// Names that say nothing about what is inside.
  static func names(_ files: [SwiftFile]) -> [Violation] {
    let endings = ["Utilities", "Helpers", "Helper", "Manager"]
    return files.compactMap { file in
      let vague = components(of: file).first { component in
        let name = component.hasSuffix(".swift") ? String(component.dropLast(6)) : component
        return name.split(separator: "+").contains { part in
          part == "Common" || endings.contains { part.hasSuffix($0) }
        }
      }
      return vague.map { Violation(file.path, "\($0) does not say what it holds") }
    }
  }

  /// What can trap or defeats the compiler's checks needs its reason in a comment on the line above.
  static func traps(_ files: [SwiftFile]) -> [Violation] {
    let marks = ["try!", "as!", "fatalError(", "@unchecked", "nonisolated(unsafe)"]
    return files.flatMap { file in
      file.code.enumerated().flatMap { index, code in
        marks.filter { contains(code, $0) && !file.hasCommentAbove(line: index + 1) }.map {
          Violation(file, line: index + 1, "\($0) without its reason in a comment on the line above")
        }
      }
    }
  }

  private static func isAllowed(_ found: Import, in file: SwiftFile, of target: ManifestTarget) -> Bool {
    switch found.module {
    case _ where Layers.language.contains(found.module): true
    case _ where Layers.cLibraries.contains(found.module): Layers.withCLibrary.contains(target.name)
    case "FoundationEssentials": Layers.withFoundationEssentials.contains(target.name)
    // Apple's systems have no FoundationEssentials; there Foundation is part of the system.
    case "Foundation": Layers.withFoundationEssentials.contains(target.name) && isFallback(found, in: file)
    default: false
    }
  }

  /// Whether an import stands in the `#else` of `#if canImport(FoundationEssentials)`.
  private static func isFallback(_ found: Import, in file: SwiftFile) -> Bool {
    let before = file.code.prefix(found.line - 1).filter { $0.contains("#") }.suffix(2)
    return before.elementsEqual(["#if canImport(FoundationEssentials)", "#else"]) { $0.hasSuffix($1) }
  }

  private static func target(of file: SwiftFile, in manifest: PackageManifest) -> ManifestTarget? {
    manifest.targets.first { file.path.hasPrefix($0.directory + "/") }
  }

  private static func components(of file: SwiftFile) -> [String] {
    file.path.split(separator: "/").map(String.init)
  }

  /// Whether the mark stands in the code on its own and not as the end of a longer word.
  private static func contains(_ code: String, _ mark: String) -> Bool {
    var rest = code[...]
    while let range = rest.range(of: mark) {
      let before = code[..<range.lowerBound].last
      if before.map({ !$0.isLetter && !$0.isNumber && $0 != "_" }) ?? true { return true }
      rest = rest[range.upperBound...]
    }
    return false
  }
}
