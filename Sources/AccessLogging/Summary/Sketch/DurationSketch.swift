/// How long many things took, in whole milliseconds, counted by buckets that widen with the values.
///
/// A value below 256 has a bucket of its own; above, each power of two is cut into 128 buckets of the same width, so that the
/// middle of a bucket is at most 1/256 of any value in it away from that. Buckets are counts: sketches are merged by adding
/// them, in any order, and a value that was added can be taken out.
///
/// Buckets are kept by pages of 128, of which those exist that were ever used: at most 32, which is 32 KiB, and 1 or 2 KiB
/// for most services.
public struct DurationSketch: Sendable {
  /// The first value that shares its bucket.
  static let firstShared = 256
  /// The greatest value that is told from greater ones: 8.7 years.
  static let greatest = 1 << 38 - 1
  private static let pageSize = 128

  /// For each page one more than its number in `counts`; 0 where nothing is counted.
  private var pages = SIMD32<UInt8>()
  private var counts: [UInt64] = []
  /// How many values there are.
  public private(set) var count = 0

  /// Makes a sketch of no values.
  public init() {}

  /// Counts a value, in milliseconds; less than none is none. O(1), without allocation where its page exists.
  public mutating func add(_ milliseconds: Int) { add(1, in: Self.bucket(of: milliseconds)) }

  /// Takes out a value that was added; nothing happens where none of its bucket is left. O(1).
  public mutating func remove(_ milliseconds: Int) {
    let bucket = Self.bucket(of: milliseconds)
    let page = Int(pages[bucket / Self.pageSize])
    guard page > 0 else { return }
    let place = (page - 1) * Self.pageSize + bucket % Self.pageSize
    guard counts[place] > 0 else { return }
    counts[place] -= 1
    count -= 1
  }

  /// Adds all values of another sketch. O(its pages).
  public mutating func merge(_ other: DurationSketch) {
    for (bucket, number) in other.filled { add(number, in: bucket) }
  }

  /// The value of the nearest rank: the smallest of which so many percent of all values are not greater; nil without values.
  /// O(pages).
  public func quantile(_ percentile: Percentile) -> DurationEstimate? {
    guard count > 0 else { return nil }
    let rank = UInt64(percentile.rank(among: count))
    var below: UInt64 = 0
    for (bucket, number) in filled {
      below += number
      if below >= rank { return Self.estimate(bucket) }
    }
    return nil
  }

  /// The buckets with values, smallest first.
  public var buckets: [(values: ClosedRange<Int>, count: UInt64)] { filled.map { (Self.values(of: $0), $1) } }

  private mutating func add(_ number: UInt64, in bucket: Int) {
    var page = Int(pages[bucket / Self.pageSize])
    if page == 0 { page = makePage(bucket / Self.pageSize) }
    counts[(page - 1) * Self.pageSize + bucket % Self.pageSize] &+= number
    count &+= Int(truncatingIfNeeded: number)
  }

  @inline(never)
  private mutating func makePage(_ page: Int) -> Int {
    counts.append(contentsOf: repeatElement(0, count: Self.pageSize))
    let number = counts.count / Self.pageSize
    pages[page] = UInt8(number)
    return number
  }

  private var filled: [(bucket: Int, count: UInt64)] {
    var filled: [(bucket: Int, count: UInt64)] = []
    for page in 0..<pages.scalarCount where pages[page] > 0 {
      let start = (Int(pages[page]) - 1) * Self.pageSize
      for place in 0..<Self.pageSize where counts[start + place] > 0 {
        filled.append((page * Self.pageSize + place, counts[start + place]))
      }
    }
    return filled
  }

  // MARK: Buckets

  private static func bucket(of milliseconds: Int) -> Int {
    let value = min(max(0, milliseconds), greatest)
    guard value >= firstShared else { return value }
    let power = Int.bitWidth - 1 - value.leadingZeroBitCount
    return (power - 6) * pageSize + (value >> (power - 7)) & (pageSize - 1)
  }

  private static func values(of bucket: Int) -> ClosedRange<Int> {
    guard bucket >= firstShared else { return bucket...bucket }
    let shift = bucket / pageSize - 1
    let lower = (pageSize + bucket % pageSize) << shift
    return lower...(lower + 1 << shift - 1)
  }

  private static func estimate(_ bucket: Int) -> DurationEstimate {
    let values = values(of: bucket)
    return DurationEstimate(lower: values.lowerBound, upper: values.upperBound)
  }
}

extension DurationSketch: Equatable {
  /// Whether the same values are counted, whatever pages there are.
  public static func == (first: DurationSketch, second: DurationSketch) -> Bool {
    first.count == second.count && first.filled.elementsEqual(second.filled) { $0 == $1 }
  }
}
