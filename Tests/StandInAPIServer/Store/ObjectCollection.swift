/// The objects of one resource, in the order of lists.
struct ObjectCollection: Sendable {
  private(set) var objects: [String: StoredObject] = [:]
  /// Sorted.
  private(set) var keys: [String] = []

  subscript(key: String) -> StoredObject? { objects[key] }

  mutating func set(_ object: StoredObject) {
    let key = object.key
    if objects.updateValue(object, forKey: key) == nil { keys.insert(key, at: place(of: key)) }
  }

  mutating func remove(_ key: String) {
    guard objects.removeValue(forKey: key) != nil else { return }
    keys.remove(at: place(of: key))
  }

  /// Where a key stands, or would stand.
  func place(of key: String) -> Int {
    if let last = keys.last, last < key { return keys.count }
    var (low, high) = (0, keys.count)
    while low < high {
      let middle = (low + high) / 2
      if keys[middle] < key { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The objects of a namespace, or all of them.
  func list(in namespace: String?) -> [StoredObject] {
    guard let namespace else { return keys.compactMap { objects[$0] } }
    // `0` is the character after `/`, so these are the bounds of everything below the namespace.
    return keys[place(of: namespace + "/")..<place(of: namespace + "0")].compactMap { objects[$0] }
  }
}
