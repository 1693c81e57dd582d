import YAML

// The CEL rules of the filters, paths and rules of HTTPRoute, and of the filters of GRPCRoute.
extension Check {
  /// The field that belongs to each type of filter.
  private static let filterFieldNames: [(type: StaticString, field: StaticString)] = [
    ("RequestHeaderModifier", "requestHeaderModifier"), ("ResponseHeaderModifier", "responseHeaderModifier"),
    ("RequestMirror", "requestMirror"), ("RequestRedirect", "requestRedirect"), ("URLRewrite", "urlRewrite"),
    ("ExtensionRef", "extensionRef"), ("CORS", "cors"),
  ]

  static let filterFields = Check(
    "filterFields",
    "a filter must have the field that its type names, and no other: RequestMirror has requestMirror"
  ) { filter in
    let type = filter.memberText("type")
    for names in filterFieldNames {
      let field = filter.member(names.field)
      if names.type.description == type {
        if field == nil { return filter.member("type") }
      } else if let field {
        return field
      }
    }
    return nil
  }

  static let distinctFilters = Check("distinctFilters", "a filter cannot be repeated, but for the mirrors") { filters in
    var types: Set<String> = []
    return filters.items.lazy.compactMap { $0.resolved.member("type") }.first { type in
      !["RequestMirror", "ExtensionRef"].contains(type.text) && !types.insert(type.text).inserted
    }
  }

  static let redirectOrRewrite = Check(
    "redirectOrRewrite",
    "the filters RequestRedirect and URLRewrite exclude each other"
  ) { filters in
    let types = filters.items.map { $0.resolved.memberText("type") }
    return !(types.contains("RequestRedirect") && types.contains("URLRewrite"))
  }

  static let wildcardAlone = Check("wildcardAlone", "'*' must be the only item") { list in
    list.count > 1 ? list.items.first { $0.text == "*" } : nil
  }

  static let pathModifier = Check(
    "pathModifier",
    "the type must name the field that is set: replaceFullPath or replacePrefixMatch"
  ) { modifier in
    let type = modifier.memberText("type")
    return modifier.has("replaceFullPath") == (type == "ReplaceFullPath")
      && modifier.has("replacePrefixMatch") == (type == "ReplacePrefixMatch")
  }

  static let pathValue = Check(
    "pathValue",
    "a path must start with '/', have no empty, '.' or '..' segment, no '%2f' and no '#', and be a valid URL path"
  ) { match in
    guard ["", "Exact", "PathPrefix"].contains(match.memberText("type")), let value = match.member("value") else {
      return nil
    }
    return isPath(value.textBytes) ? nil : value
  }

  private static func isPath(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard bytes.first == UInt8(ascii: "/") else { return false }
    let segments = bytes.dropFirst().split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    return segments.enumerated().allSatisfy { place, segment in
      if segment.isEmpty { return place == segments.count - 1 }
      return !segment.elementsEqual(".".utf8) && !segment.elementsEqual("..".utf8) && isSegment(segment)
    }
  }

  private static func isSegment(_ segment: ArraySlice<UInt8>) -> Bool {
    var rest = segment
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%") {
        let digits = rest.prefix(2)
        rest = rest.dropFirst(2)
        guard digits.count == 2, digits.allSatisfy(ByteClass("", "09", "af", "AF").contains) else { return false }
        if digits.elementsEqual("2f".utf8) || digits.elementsEqual("2F".utf8) { return false }
      } else if !segmentCharacters.contains(byte) {
        return false
      }
    }
    return true
  }

  private static let segmentCharacters = ByteClass("-._~!$&'()*+,;=:@", "az", "AZ", "09")

  static let redirectWithoutBackends = Check(
    "redirectWithoutBackends",
    "a RequestRedirect filter cannot be used together with backendRefs"
  ) { rule in
    guard rule.member("backendRefs").map({ $0.count > 0 }) ?? false else { return nil }
    return rule.member("filters")?.items.lazy.compactMap { $0.resolved.member("requestRedirect") }.first
  }

  static let prefixReplacement = Check(
    "prefixReplacement",
    "replacePrefixMatch needs exactly one match in the rule, and that on a PathPrefix"
  ) { rule in
    let backendFilters = rule.member("backendRefs")?.items.compactMap { $0.resolved.member("filters") } ?? []
    let filters = ([rule.member("filters")].compactMap { $0 } + backendFilters).flatMap { Array($0.items) }
    let replacement = filters.lazy.compactMap { filter in
      (filter.resolved.member("requestRedirect") ?? filter.resolved.member("urlRewrite"))?.member("path")?
        .member("replacePrefixMatch")
    }.first
    guard let replacement, let matches = rule.member("matches") else { return nil }
    let paths = matches.items.map { $0.resolved.member("path") }
    guard paths.count == 1, let path = paths[0] else { return replacement }
    return ["", "PathPrefix"].contains(path.memberText("type")) ? nil : replacement
  }
}
