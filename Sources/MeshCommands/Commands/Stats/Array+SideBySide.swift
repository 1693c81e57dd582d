extension Array where Element: Sendable {
  /// What becomes of each element, in their order; so many are worked on at once.
  func mappedSideBySide<Result: Sendable>(
    width: Int,
    _ body: @escaping @Sendable (Element) async -> Result
  ) async -> [Result] {
    await withTaskGroup(of: (place: Int, result: Result).self) { group in
      var results: [(place: Int, result: Result)] = []
      for (place, element) in enumerated() {
        if place >= width, let result = await group.next() { results.append(result) }
        group.addTask { (place, await body(element)) }
      }
      for await result in group { results.append(result) }
      return results.sorted { $0.place < $1.place }.map(\.result)
    }
  }
}
