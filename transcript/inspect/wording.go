package inspect

import (
	"fmt"
	"strings"
)

// some is a number and what is counted, with what is said of it: "1 turn has", "2 turns have".
func some(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}

// firstOf are the first of a list, as a message has them.
func firstOf(list []string) string {
	const most = 5
	if len(list) > most {
		return strings.Join(list[:most], ", ") + fmt.Sprintf(" and %d more", len(list)-most)
	}
	return strings.Join(list, ", ")
}
