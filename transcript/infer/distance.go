package infer

// editDistance is how many letters have to be put in, taken out or changed, or neighbours to change places, to
// make b of a; more than most is most+1. Words of more than 30 letters are as far apart as can be.
func editDistance(a, b string, most int) int {
	x, y := []rune(a), []rune(b)
	const size = 31
	if len(x) >= size || len(y) >= size || abs(len(x)-len(y)) > most {
		return most + 1
	}
	var older, last, row [size]int
	for j := range y {
		last[j+1] = j + 1
	}
	for i := range x {
		row[0] = i + 1
		for j := range y {
			cost := 1
			if x[i] == y[j] {
				cost = 0
			}
			row[j+1] = min(last[j]+cost, last[j+1]+1, row[j]+1)
			if i > 0 && j > 0 && x[i] == y[j-1] && x[i-1] == y[j] {
				row[j+1] = min(row[j+1], older[j-1]+1)
			}
		}
		older, last = last, row
	}
	return min(last[len(y)], most+1)
}

func abs(n int) int { return max(n, -n) }
