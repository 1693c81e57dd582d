/// `[start:end:step]`: the elements of an array from one place to before another.
struct JSONPathSlice: Sendable, Hashable {
  /// The first place, counted from the end if negative; the array's first if nil.
  let start: Int?
  /// The place after the last, counted from the end if negative; the array's end if nil.
  let end: Int?
  /// How far the next place is; at least 1.
  let step: Int

  /// The elements; as in kubectl, places outside the array are an error and not cut down to it.
  func elements(of array: [JSONValue]) throws(JSONPathError) -> [JSONValue] {
    let start = Self.place(start ?? 0, in: array)
    let end = Self.place(end ?? array.count, in: array)
    if start == end { return [] }
    guard array.indices.contains(start) else { throw .indexOutOfBounds(start, count: array.count) }
    guard end >= 0, end <= array.count else { throw .indexOutOfBounds(end, count: array.count) }
    guard start < end else { throw .reversedSlice(start: start, end: end) }
    var elements: [JSONValue] = []
    var index = start
    while index < end {
      elements.append(array[index])
      guard step < end - index else { break }
      index += step
    }
    return elements
  }

  /// One element, its place counted from the end if negative.
  static func element(_ index: Int, of array: [JSONValue]) throws(JSONPathError) -> JSONValue {
    let place = place(index, in: array)
    guard array.indices.contains(place) else { throw .indexOutOfBounds(index, count: array.count) }
    return array[place]
  }

  private static func place(_ index: Int, in array: [JSONValue]) -> Int {
    index < 0 ? index + array.count : index
  }
}
