/// How much the path of a request is made regular before anything looks at it.
enum PathNormalization: String {
  case none = "NONE"
  case base = "BASE"
  case mergeSlashes = "MERGE_SLASHES"
  case decodeAndMergeSlashes = "DECODE_AND_MERGE_SLASHES"
}
